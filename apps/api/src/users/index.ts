export { Credentials, type Credential } from './credentials.service.js';
export { passwordFaults } from './password-faults.js';
export { UserInvitations, type FirstUser } from './user-invitations.service.js';
export { UsersModule } from './users.module.js';
export { UsersReadModel } from './users.read-model.js';
export { usernamePattern } from './username.js';
export type { Invitation } from './user.view.js';
