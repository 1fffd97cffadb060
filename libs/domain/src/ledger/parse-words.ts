import { checkPhone, checkUscc } from '../codes/index.js';
import { pillarIndustries } from '../county/index.js';
import type { Stage } from '../stages/index.js';
import type { CellValue, ParsedCell } from './cell.js';
import { cellText, isBlankCell, parsed, unclear } from './cell.js';

const stageWords: Readonly<Record<Stage, readonly string[]>> = {
  lead: ['线索', '招商线索', '招商信息'],
  negotiating: ['在谈', '洽谈', '洽谈中', '在谈项目'],
  in_pre_review: ['预审中', '预审', '已预审'],
  committee_passed: ['已过会', '过会'],
  framework_signed: ['框架协议', '已签框架', '已签框架协议', '签订框架协议'],
  contracted: ['已签约', '签约', '正式签约', '已正式签约'],
  construction_started: ['已开工', '开工', '在建'],
  in_production: ['已投产', '投产'],
  at_target: ['已达效', '达效'],
  rejected: ['已否决', '否决'],
  lost: ['已流失', '流失'],
  withdrawn: ['已撤回', '撤回'],
  suspended: ['已暂缓', '暂缓'],
};

/** The word a ledger uses for a stage; `parseStage` reads it back. */
export function ledgerStageWord(stage: Stage): string {
  return stageWords[stage][0]!;
}

const stageByWord = new Map(
  Object.entries(stageWords).flatMap(([stage, words]) =>
    words.map((word) => [word, stage as Stage] as const),
  ),
);

/** A ledger's word for a stage. A word not listed is refused with the list, never likened. */
export function parseStage(cell: CellValue): ParsedCell<Stage> {
  if (isBlankCell(cell)) return parsed<Stage>(null);
  const stage = stageByWord.get(cellText(cell));
  const accepted = Object.values(stageWords).map(([word]) => word);
  return stage
    ? parsed(stage)
    : unclear(`不认识的进度「${cellText(cell)}」`, `改为其中之一：${accepted.join('、')}`);
}

export function parsePhone(cell: CellValue): ParsedCell<string> {
  if (isBlankCell(cell)) return parsed<string>(null);
  const checked = checkPhone(cellText(cell));
  return checked.ok ? parsed(checked.phone) : unclear(checked.reason, checked.fix);
}

export function parseCreditCode(cell: CellValue): ParsedCell<string> {
  if (isBlankCell(cell)) return parsed<string>(null);
  const checked = checkUscc(cellText(cell));
  return checked.ok ? parsed(checked.code) : unclear(checked.reason, checked.fix);
}

/** The id of a pillar industry named in full. */
export function parsePillarIndustry(cell: CellValue): ParsedCell<string> {
  if (isBlankCell(cell)) return parsed<string>(null);
  const entry = pillarIndustries.find(({ label }) => label === cellText(cell));
  const labels = pillarIndustries.map(({ label }) => label).join('、');
  return entry
    ? parsed(entry.id)
    : unclear(`「${cellText(cell)}」不在主导产业之列，导入后产业类别留空`, `可用：${labels}`);
}
