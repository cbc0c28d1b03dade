import type { RawPay } from '../../../domain/posting.ts';
import { present, printed } from '../reading/printed.ts';
import { isObject, type JsonObject } from '../reading/read-json.ts';
import type { FoundNode } from './collect-nodes.ts';

/** Pay of a JobPosting: MonetaryAmount, PriceSpecification, number or text; as printed. */
export function readPay(node: JsonObject, resolve: FoundNode['resolve']): RawPay | undefined {
  const salary = resolve([node['baseSalary']].flat()[0]);
  const currency = printed(node['salaryCurrency']);
  const pay = isObject(salary) ? ofAmount(salary, resolve, currency) : ofBareValue(salary, currency);
  return 'text' in pay || 'min' in pay || 'max' in pay ? pay : undefined;
}

function ofBareValue(value: unknown, currency: string | undefined): RawPay {
  const text = printed(value);
  if (text === undefined) return {};
  return isAmount(text) ? present({ min: text, max: text, currency }) : present({ text, currency });
}

function ofAmount(salary: JsonObject, resolve: FoundNode['resolve'], currency: string | undefined): RawPay {
  const inner = resolve(salary['value']);
  const quantity = isObject(inner) ? { ...salary, ...inner } : salary;
  const single = printed(quantity['value']) ?? printed(quantity['price']);
  const amount = single !== undefined && isAmount(single) ? single : undefined;
  return present({
    text: amount === undefined ? single : undefined,
    min: printed(quantity['minValue']) ?? printed(quantity['minPrice']) ?? amount,
    max: printed(quantity['maxValue']) ?? printed(quantity['maxPrice']) ?? amount,
    currency: printed(salary['currency']) ?? printed(salary['priceCurrency']) ?? currency,
    unit: printed(quantity['unitText']) ?? printed(quantity['unitCode']) ?? printed(quantity['duration']),
  });
}

function isAmount(text: string): boolean {
  return /^\d+([.,]\d+)*$/.test(text);
}
