import { BETWEEN_RULES } from './between-rules.ts';
import { CONTRACT_RULES } from './contract-rules.ts';
import { HIRED_OUT_RULES } from './hired-out-rules.ts';
import { OWN_HOUSE_RULES } from './own-house-rules.ts';
import { PLACED_RULES } from './placed-rules.ts';
import { ruleTable } from '../rule.ts';

/** What tells by itself who employs. Sources: §§ 1, 1b AÜG; §§ 296 ff. SGB III; words of real vacancies. */
export const INTERMEDIARY_RULES = ruleTable([
  ...OWN_HOUSE_RULES,
  ...HIRED_OUT_RULES,
  ...PLACED_RULES,
  ...BETWEEN_RULES,
]);

/** What tells more where somebody may stand in between. */
export const RULES_ONCE_BETWEEN = ruleTable(CONTRACT_RULES);
