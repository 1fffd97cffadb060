export { AssessmentView } from './assessment.view.js';
export { ReviewInputsBody } from './score.dto.js';
export { ScoresModule } from './scores.module.js';
