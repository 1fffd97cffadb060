import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import type { Observable } from 'rxjs';
import type { SignedRequest } from '../kernel/ctx/ctx.js';
import { RulePacks } from './rule-packs.service.js';

/** Nothing a signed-in person asks is judged by a pack that another process has replaced meanwhile. */
@Injectable()
export class FreshPacksInterceptor implements NestInterceptor {
  constructor(private readonly packs: RulePacks) {}

  async intercept(host: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const { settingsStamp } = host.switchToHttp().getRequest<SignedRequest>();
    if (settingsStamp !== undefined) await this.packs.freshen(settingsStamp);
    return next.handle();
  }
}
