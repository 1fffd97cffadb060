export { QuestionBar } from './QuestionBar.js';
export { type Question, useQuestion } from './useQuestion.js';
