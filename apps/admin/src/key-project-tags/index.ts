export { KeyProjectSection } from './KeyProjectSection.js';
