import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Settings } from '../../config/settings.js';
import { Problem } from '../../errors/problem.js';
import { Clock } from '../../time/clock.js';
import { Public } from '../access.decorator.js';
import { ApiProblems } from '../api-problems.decorator.js';
import { securityText } from './security-text.js';

/** Nothing here is for a search engine. */
const ROBOTS = 'User-agent: *\nDisallow: /\n';
const TEXT = 'text/plain; charset=utf-8';

/** Files that programs expect at fixed places. */
@ApiTags('well-known')
@ApiProduces('text/plain')
@Public()
@Controller()
export class WellKnownController {
  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  @Get('.well-known/security.txt')
  @Header('Content-Type', TEXT)
  @ApiOperation({ summary: 'Where to report a weakness (RFC 9116)' })
  @ApiOkResponse({ type: String })
  @ApiProblems('resource_not_found')
  security(): string {
    const text = securityText(this.settings.securityContact, this.clock.now());
    if (text === undefined) throw new Problem('resource_not_found');
    return text;
  }

  @Get('robots.txt')
  @Header('Content-Type', TEXT)
  @ApiOperation({ summary: 'Refuses all crawlers (RFC 9309)' })
  @ApiOkResponse({ type: String })
  robots(): string {
    return ROBOTS;
  }
}
