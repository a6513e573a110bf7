import { Body, Controller, Delete, HttpCode, Param, Patch, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { requireActor } from '../../context/request-context.js';
import { RequireScopes } from '../../http/access.decorator.js';
import { ApiProblems } from '../../http/api-problems.decorator.js';
import { RightQuery } from './right-query.dto.js';
import { RightsDesk } from '../rights/rights-desk.js';
import {
  CorrectionRequest,
  CorrectionResponse,
  EraseQuery,
  ErasureResponse,
  ReasonRequest,
  RestrictionRequest,
  SubjectStandingResponse,
  toSubjectStandingResponse,
} from './subject-rights.dto.js';
import { SubjectIdParam } from './subjects.dto.js';

const BODY_PROBLEMS = ['body_malformed', 'body_too_large', 'media_type_unsupported'] as const;

@ApiTags('privacy')
@Controller('privacy/subjects/:id')
export class SubjectRightsController {
  constructor(private readonly desk: RightsDesk) {}

  @Delete()
  @HttpCode(200)
  @RequireScopes('privacy:erase')
  @ApiOperation({ summary: 'Erase a person, with a signed receipt; or count what that would delete' })
  @ApiOkResponse({ type: ErasureResponse })
  @ApiProblems(
    ...(['request_invalid', 'resource_not_found', 'subject_held', 'last_admin'] as const),
    ...(['request_not_possible', 'erasure_incomplete'] as const),
  )
  erase(@Param() { id }: SubjectIdParam, @Query() query: EraseQuery): Promise<ErasureResponse> {
    return this.desk.erase(requireActor(), id, query);
  }

  @Patch()
  @RequireScopes('privacy:correct')
  @ApiOperation({ summary: 'Put right what is held: the id you know them by, attributes, or one message' })
  @ApiOkResponse({ type: CorrectionResponse })
  @ApiProblems(
    'request_invalid',
    'resource_not_found',
    'resource_conflict',
    'request_not_possible',
    ...BODY_PROBLEMS,
  )
  correct(
    @Param() { id }: SubjectIdParam,
    @Query() query: RightQuery,
    @Body() body: CorrectionRequest,
  ): Promise<CorrectionResponse> {
    return this.desk.correct(requireActor(), id, body, query);
  }

  @Put('hold')
  @RequireScopes('privacy:hold')
  @ApiOperation({ summary: 'Put a legal hold on a person: neither erasure nor retention touches their data' })
  @ApiOkResponse({ type: SubjectStandingResponse })
  @ApiProblems('request_invalid', 'resource_not_found', ...BODY_PROBLEMS)
  async hold(
    @Param() { id }: SubjectIdParam,
    @Body() { reason }: ReasonRequest,
  ): Promise<SubjectStandingResponse> {
    return toSubjectStandingResponse(await this.desk.hold(requireActor(), id, reason));
  }

  @Delete('hold')
  @HttpCode(200)
  @RequireScopes('privacy:hold')
  @ApiOperation({ summary: 'Lift a legal hold, with a reason' })
  @ApiOkResponse({ type: SubjectStandingResponse })
  @ApiProblems('request_invalid', 'resource_not_found', ...BODY_PROBLEMS)
  async release(
    @Param() { id }: SubjectIdParam,
    @Body() { reason }: ReasonRequest,
  ): Promise<SubjectStandingResponse> {
    return toSubjectStandingResponse(await this.desk.release(requireActor(), id, reason));
  }

  @Put('restriction')
  @RequireScopes('privacy:correct')
  @ApiOperation({ summary: 'Keep the data of a person from being used: no model is asked, people answer' })
  @ApiOkResponse({ type: SubjectStandingResponse })
  @ApiProblems('request_invalid', 'resource_not_found', 'request_not_possible', ...BODY_PROBLEMS)
  async restrict(
    @Param() { id }: SubjectIdParam,
    @Query() query: RightQuery,
    @Body() { kind }: RestrictionRequest,
  ): Promise<SubjectStandingResponse> {
    return toSubjectStandingResponse(await this.desk.restrict(requireActor(), id, kind, query));
  }

  @Delete('restriction')
  @HttpCode(200)
  @RequireScopes('privacy:correct')
  @ApiOperation({ summary: 'Let the data of a person be used again, with a reason' })
  @ApiOkResponse({ type: SubjectStandingResponse })
  @ApiProblems('request_invalid', 'resource_not_found', ...BODY_PROBLEMS)
  async unrestrict(
    @Param() { id }: SubjectIdParam,
    @Body() { reason }: ReasonRequest,
  ): Promise<SubjectStandingResponse> {
    return toSubjectStandingResponse(await this.desk.unrestrict(requireActor(), id, reason));
  }
}
