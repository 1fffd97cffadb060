export { KeyProjectTagsModule } from './key-project-tags.module.js';
