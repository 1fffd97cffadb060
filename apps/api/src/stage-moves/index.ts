export { StageMovesModule } from './stage-moves.module.js';
export { StageMovesService } from './stage-moves.service.js';
