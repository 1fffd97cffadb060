export { PeerFigures } from './peer-figures.service.js';
export { PeerFiguresModule } from './peer-figures.module.js';
export { PeerGapsReadModel } from './peer-gaps.read-model.js';
