export { ChangeRequests, type NewChange, type ChangeRequest } from './change-requests.service.js';
export { ChangeRequestsModule } from './change-requests.module.js';
export { ChangeRequestsReadModel } from './change-requests.read-model.js';
export { ChangeAppliers } from './change-appliers.js';
export { WaitingChange } from './change-request.view.js';
export { changedSinceAsked } from './stale-request.js';
