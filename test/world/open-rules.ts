import { blocking, type Finding } from '@luodi/domain';

interface Told {
  findings?: Finding[];
}

/** The rules that did not pass, as an answer tells them. */
export const openRules = ({ findings = [] }: Told): string[] =>
  findings.filter(({ verdict }) => verdict !== 'pass').map(({ ruleId }) => ruleId);

/** Those of them that stop the verb. */
export const stoppingRules = ({ findings = [] }: Told): string[] =>
  blocking(findings).map(({ ruleId }) => ruleId);
