export { BulletinsModule } from './bulletins.module.js';
export { Bulletins } from './bulletins.service.js';
