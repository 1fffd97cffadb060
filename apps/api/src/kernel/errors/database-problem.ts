import { Problem, badRequest, conflict } from './problem.js';

interface DatabaseError {
  code?: string;
  constraint?: string;
  driverError?: DatabaseError;
}

type Translate = (error: DatabaseError) => Problem;

const unavailable = (): Problem =>
  new Problem(503, 'database.unavailable', '数据库暂时不可用，内容没有保存，请稍后再试。');
/** Constraints whose breach means something to the office. */
const duplicates: Record<string, [code: string, detail: string]> = {
  alert_waiting_one_open_idx: ['alert.waiting', '已写明在等谁，先结束等待再改，请刷新。'],
  agreement_one_contract_idx: [
    'agreement.one-contract',
    '该项目已有登记的正式投资合同，原合同终止后才能登记新的。',
  ],
  discipline_decision_one_next: [
    'discipline.decided',
    '该事项刚由另一人作了决定，请刷新后核对，再决定是否更正。',
  ],
  four_ones_once: ['ownership.entered', '该项目那些日子已在四个一名单里，请刷新后核对日期。'],
  notice_channel_name_key: ['channel.name-taken', '已有同名的渠道，请换一个名字。'],
  notice_channel_one_mail_idx: [
    'channel.one-mail',
    '已有在用的邮件渠道，请修改那一个，或先停用它。',
  ],
  land_delay_once: ['land-delay.overlap', '这些日子已经登记过顺延，请核对起止日期。'],
  ownership_nobody_twice: ['ownership.overlap', '同一个人同一天不能在同一岗位两次。'],
  ownership_one_at_a_time: ['ownership.overlap', '同一岗位同一天已有人负责，请按现任办理移交。'],
  review_ballot_item_id_user_id_key: [
    'ballot.cast',
    '您已经投过票。票一经投出不能更改，开票后可以看到。',
  ],
  review_item_one_agenda_idx: [
    'meeting.on-agenda',
    '该项目已列入一次会议的议程，请先从那次会议撤下。',
  ],
  funnel_closing_pkey: ['closing.closed', '这个月已经结账，不能再结；后来的变动见该月的更正清单。'],
  pre_review_one_open_idx: ['pre-review.open', '该项目已有一轮预审在办，办结后才能再开一轮。'],
  rule_pack_one_waiting_idx: [
    'rule-pack.waiting',
    '已有一版规则包待批，先等它批准、退回或撤回，再送批。',
  ],
  assessment_appeal_one_open_idx: ['appeal.open', '这一格已有一件申诉在办，办结后才能再申诉。'],
  assessment_one_waiting_idx: [
    'assessment.waiting',
    '这个考核方案已有一版待批，先等它批准、退回或撤回。',
  ],
  assessment_run_one_closing_idx: ['assessment.closed', '该考核期已经结账。'],
  target_sheet_one_waiting_idx: [
    'target.waiting',
    '该年度该指标已有一版任务待批，先等它批准、退回或撤回。',
  ],
  unit_department_idx: ['unit.department-taken', '已有单位承担这个会签部门，请先改那一家。'],
};
const duplicate: Translate = ({ constraint = '' }) =>
  conflict(...(duplicates[constraint] ?? ['record.duplicate', '已有相同的记录，请核对后再保存。']));
const overlapping: Translate = (error) =>
  error.constraint === 'trip_traveller_once'
    ? conflict(
        'trip.traveller-overlap',
        '同一个人在这些日期已有另一次外出，未受理；请换人、错开日期，或先取消另一次外出。',
      )
    : duplicate(error);
const impossible: Translate = () =>
  new Problem(422, 'record.impossible', '填写的内容相互矛盾，数据库拒绝保存，请核对。');
const busy: Translate = () => conflict('record.busy', '有人正在同时修改，请再试一次。');

const byCode: Record<string, Translate> = {
  '23505': duplicate,
  '23P01': overlapping,
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
  LD070: () =>
    conflict('ownership.needs-approval', '更换包保领导、牵头单位，须由另一人批准后生效。'),
  LD071: () => conflict('ownership.not-leader', '包保领导应是在用的市领导账号，请另选。'),
  LD072: () => new Problem(403, 'ownership.own-handover', '移交人不能批准自己的移交。'),
  LD073: () =>
    conflict('ownership.gap', '这样会有一天没有人负责，请核对移交日期，由一次移交首尾相接。'),
  LD074: () =>
    conflict(
      'lead.under-four-ones',
      '该项目实行四个一，招引单位、载体单位、帮办员、包保领导在“四个一”中移交变更。',
    ),
  LD075: () =>
    conflict('lead.under-four-ones', '该项目实行四个一，请先在“四个一”中退出，再并入其他项目。'),
  LD076: () => conflict('land-delay.needs-approval', '政府原因顺延须由另一人确认后生效。'),
  LD077: () => conflict('land-delay.no-paper', '顺延没有该项目的证明材料，请先上传再提出。'),
  LD011: () => conflict('stage.month-closed', '更正涉及已结账的月份，须由另一人批准后生效。'),
  LD081: () =>
    conflict('progress.backwards', '投资或形象进度比上次低，须写明原因；请刷新后核对再报。'),
  LD082: () =>
    conflict('progress.payment-date', '付款应在正式签约之后、填报日期之前，请核对付款日期。'),
  LD083: () =>
    conflict('plan.frozen', '已批准的计划不能改写；节点推迟请登记推迟，其余请编报新一版计划。'),
  LD100: () => conflict('alert.fixed', '预警的编号、规则和对象不能改写。'),
  LD101: () => conflict('alert.waiting-fixed', '等待只能结束一次，不能改写。'),
  LD061: () =>
    conflict(
      'reception.accompanying',
      '陪同人数超过上限，请减少陪同，或由有权人写明理由先作超限批准。',
    ),
  LD062: () =>
    new Problem(403, 'reception.own', '起草人不能给自己起草的接待作超限批准，请另一人办理。'),
  LD017: () =>
    new Problem(422, 'rule-pack.past', '规则包的生效日早于今天，不能批准；请退回，改期后再送批。'),
  LD020: () => conflict('pre-review.status', '预审的状态已经变了，请刷新后再办理。'),
  LD021: () =>
    conflict('ballot.recusal-late', '回避须在投票之前提出；已经投票或已经开票的，不能再回避。'),
  LD022: () =>
    conflict('ballot.not-open', '该项目现在不能投票：投票还没有开始，或者已经开票。请刷新查看。'),
  LD023: () =>
    new Problem(403, 'ballot.not-present', '只有已签到的到会委员可以投票，请先请秘书签到。'),
  LD024: () => new Problem(403, 'ballot.recused', '您已回避该项目，不能投票。'),
  LD040: () => conflict('trip.status', '这次外出现在不能这样办，请刷新查看。'),
  LD041: () => conflict('trip.filed', '已报备的内容不能改写；有变动的请重新报备。'),
  LD042: () => new Problem(403, 'trip.own-approval', '报备人和外出人员不能审批、归档自己的行程。'),
  LD050: () => new Problem(403, 'discipline.own', '本人报备、起草或参加的事项，由另一人决定。'),
  LD051: () => new Problem(403, 'discipline.own-unit', '事项由报备、承办的单位自己说明。'),
  LD110: () => conflict('notice.read', '这条消息已经读过了。'),
  LD111: () => conflict('channel.changed', '渠道的种类不能改，或已被别人改过，请刷新后再试。'),
  LD112: () => conflict('delivery.sent', '这条消息已经发出，不能再改。'),
  LD113: () => conflict('job-run.ended', '这次运行已经结束。'),
  LD043: () =>
    conflict('trip.not-clean', '这次报备有未通过的规定，不能按规则自动批准，请由审批人办理。'),
  LD044: () => conflict('trip.closed', '这次外出已归档或取消，或附件已移除，附件不再变动。'),
  LD120: () => conflict('closing.not-over', '这个月的结账日还没有过，过了再结账。'),
  LD121: () => conflict('closing.order', '按月依次结账，不能跳过，也不能补结更早的月份。'),
  LD140: () => conflict('bulletin.issued', '已印发的通报不能修改；有更正的另发一期。'),
  LD130: () =>
    new Problem(
      422,
      'indicator.unscorable',
      '外出天数、招商信息条数等不能考核，请换成经核验的成效指标。',
    ),
  LD131: () => conflict('target.sealed', '已办结的目标任务不能再加单位；有调整的另提一版。'),
  LD132: () => new Problem(403, 'proposal.own', '提出人不能批准自己提出的，请另一人办理。'),
  LD133: () =>
    conflict('assessment.closed', '该考核期已结账，结果不再计算，也不再受理申诉；更正记入下一期。'),
  LD134: () => new Problem(403, 'appeal.own', '申诉不由申诉人及其单位办理，请招商中心或督查办理。'),
  LD135: () => new Problem(403, 'fiscal-figure.own', '各单位的财税数不由本单位录入。'),
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
