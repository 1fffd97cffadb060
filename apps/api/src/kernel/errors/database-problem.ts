import { Problem, badRequest, conflict } from './problem.js';

interface DatabaseError {
  code?: string;
  constraint?: string;
  driverError?: DatabaseError;
}

type Translate = (error: DatabaseError) => Problem;

const unavailable = (): Problem =>
  new Problem(503, 'database.unavailable', '数据库暂时不可用，内容没有保存，请稍后再试。');
const duplicate: Translate = ({ constraint }) =>
  constraint === 'agreement_one_contract_idx'
    ? conflict('agreement.one-contract', '该项目已有登记的正式投资合同，原合同终止后才能登记新的。')
    : conflict('record.duplicate', '已有相同的记录，请核对后再保存。');
const impossible: Translate = () =>
  new Problem(422, 'record.impossible', '填写的内容相互矛盾，数据库拒绝保存，请核对。');
const busy: Translate = () => conflict('record.busy', '有人正在同时修改，请再试一次。');

const byCode: Record<string, Translate> = {
  '23505': duplicate,
  '23P01': duplicate,
  '23503': () =>
    conflict('record.missing-reference', '所引用的记录不存在或已被使用，请刷新后再试。'),
  '23514': impossible,
  '23502': impossible,
  '40001': busy,
  '40P01': busy,
  '55P03': busy,
  '57014': () =>
    new Problem(503, 'database.slow', '这次操作用时过长，已停止，没有保存，请稍后再试。'),
  LD001: () => new Problem(409, 'record.append-only', '历史记录只能追加更正，不能修改或删除。'),
  LD003: () => conflict('tranche.not-payable', '所属阶段尚未验收通过，这笔奖补不能兑付。'),
  LD010: () =>
    conflict('lead.tier-raised', '总投资调增跨档，须由另一人批准后生效，请从待批事项办理。'),
  LD005: () =>
    conflict(
      'agreement.sealed',
      '已登记协议的条款、已办结的验收和兑付不能改写；条款有变的，终止后另签。',
    ),
  LD004: () =>
    new Problem(403, 'fact.own-unit', '核验和现场核查由招引、载体和申报单位以外的单位办理。'),
  LD011: () => conflict('stage.month-closed', '更正涉及已结账的月份，须由另一人批准后生效。'),
  LD041: () =>
    conflict('progress.backwards', '投资或形象进度比上次低，须写明原因；请刷新后核对再报。'),
  LD042: () =>
    conflict('progress.payment-date', '付款应在正式签约之后、填报日期之前，请核对付款日期。'),
  LD043: () =>
    conflict('plan.frozen', '已批准的计划不能改写；节点推迟请登记推迟，其余请编报新一版计划。'),
  LD002: () =>
    new Problem(422, 'roles.exclusive', '系统、安全、审计管理员互不兼任，也不兼任业务岗位。'),
};

const lostConnection = /^(08|57P0|53)/;
/** What the driver itself says, without a code, of a connection that died under it. */
const lostInWords =
  /Connection (terminated|ended)|not queryable|Query runner already released|timeout exceeded when trying to connect|after calling end/;
const socketErrors = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT']);

/** PostgreSQL's refusal as an answer a person can act on; null when the error is not the database's. */
export const databaseProblem = (error: unknown): Problem | null => {
  const source = (error as DatabaseError).driverError ?? (error as DatabaseError);
  const { code } = source;
  if (!code) return lostInWords.test(String(error)) ? unavailable() : null;
  if (lostConnection.test(code) || socketErrors.has(code)) return unavailable();
  // 22xxx: the value itself was not readable as its type.
  if (/^22/.test(code)) return badRequest('提交的内容格式不正确，请核对。');
  const translate = byCode[code] ?? (/^23/.test(code) ? impossible : undefined);
  return translate?.(source) ?? null;
};
