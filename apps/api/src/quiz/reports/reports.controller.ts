import { countryReportSchema, type ReportQuery, reportQuerySchema } from '@math-app/contracts/quiz';
import { Controller, Get, Query } from '@nestjs/common';
import { Returns } from '../../platform/http/returns.decorator.ts';
import { OnlyFor } from '../../platform/sessions/session.decorator.ts';
import { ReportsService } from './reports.service.ts';

@OnlyFor('staff')
@Controller('reports')
export class ReportsController {
  constructor(private readonly reports: ReportsService) {}

  @Get('countries')
  @Returns(countryReportSchema.array())
  listCountries(@Query({ schema: reportQuerySchema }) { quiz }: ReportQuery) {
    return this.reports.listCountries(quiz);
  }
}
