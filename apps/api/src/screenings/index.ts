export { ScreeningsModule } from './screenings.module.js';
export { ScreeningsService } from './screenings.service.js';
