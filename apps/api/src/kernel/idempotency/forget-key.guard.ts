import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/**
 * For POSTs whose body or answer holds a secret (password, invitation link): the idempotency store keeps answers
 * and a quick hash of bodies, and neither may hold one. Such verbs must bear a repetition by themselves.
 */
export class ForgetKey implements CanActivate {
  canActivate(host: ExecutionContext): boolean {
    delete host.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key'];
    return true;
  }
}
