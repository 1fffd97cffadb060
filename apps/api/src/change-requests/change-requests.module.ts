import { Module } from '@nestjs/common';
import { ChangeAppliers } from './change-appliers.js';
import { ChangeRequestsController } from './change-requests.controller.js';
import { ChangeRequestsReadModel } from './change-requests.read-model.js';
import { ChangeRequests } from './change-requests.service.js';

/** Imports no other slice: those that ask for a change register how it is carried out. */
@Module({
  controllers: [ChangeRequestsController],
  providers: [ChangeRequests, ChangeRequestsReadModel, ChangeAppliers],
  exports: [ChangeRequests, ChangeRequestsReadModel, ChangeAppliers],
})
export class ChangeRequestsModule {}
