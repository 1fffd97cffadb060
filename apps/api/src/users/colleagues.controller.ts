import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { Colleagues } from './colleague.view.js';
import { ColleaguesReadModel } from './colleagues.read-model.js';

@ApiTags('users')
@Controller('users/colleagues')
export class ColleaguesController {
  constructor(private readonly read: ColleaguesReadModel) {}

  @Get()
  @Allow('users', 'find')
  @ApiOperation({ summary: '按姓名、拼音或单位找同事；只有姓名和单位，至多十二人' })
  @ApiQuery({ name: 'q', type: String })
  @ApiOkResponse({ type: Colleagues })
  find(@Query() query: Record<string, unknown>): Promise<Colleagues> {
    return this.read.find(query);
  }
}
