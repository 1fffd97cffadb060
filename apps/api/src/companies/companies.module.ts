import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CompaniesController } from './companies.controller.js';
import { CompaniesReadModel } from './companies.read-model.js';
import { CompaniesService } from './companies.service.js';
import { Company } from './company.entity.js';
import { LeadSearch } from './lead-search.js';
import { CompanyIntake } from './company-intake.js';

@Module({
  imports: [TypeOrmModule.forFeature([Company])],
  controllers: [CompaniesController],
  providers: [LeadSearch, CompaniesService, CompaniesReadModel, CompanyIntake],
  exports: [CompaniesService, CompanyIntake],
})
export class CompaniesModule {}
