export { DisciplineMattersModule } from './discipline-matters.module.js';
