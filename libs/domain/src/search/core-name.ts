import { normaliseText } from './normalise-text.js';

/**
 * What tells one company from another: without region prefix, legal form, 集团 and punctuation.
 * 「宁国市中鼎密封件股份有限公司」→「中鼎密封件」. A name made of nothing else is kept whole.
 */
export function coreName(name: string): string {
  const whole = normaliseText(name).replace(/\s/g, '');
  const bare = whole.replace(bracketed, '').replace(punctuation, '');
  const stem = stripAll(bare, legalForm);
  const core = stripAll(stem, regionPrefix);
  return core.length >= shortestName ? core : stem || whole;
}

const shortestName = 2;
const bracketed = /\((集团|中国|[^()]{2,3}[省市区县]?)\)/g;
const punctuation = /[()[\]·.,、,。\-—_"'“”‘’]/g;
const legalForm =
  /(股份有限公司|有限责任公司|有限公司|股份公司|集团公司|总公司|分公司|公司|集团|股份)$/;

const provinces =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|' +
  '海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门';
const nearbyCities =
  '杭州|湖州|嘉兴|宁波|绍兴|南京|无锡|苏州|常州|合肥|芜湖|宣城|宁国|广德|东莞|深圳|广州';
const regionPrefix = new RegExp(
  `^(?:(?:${provinces})(?:省|市|自治区|特别行政区)?|(?:${nearbyCities})市?|` +
    '[\\u4e00-\\u9fff]{2,3}?(?:市|自治州|地区)|[\\u4e00-\\u9fff]{2}(?:区|县))(?=[\\u4e00-\\u9fffa-z0-9]{2})',
);

/** Strips until nothing more goes, but never down to less than a name. */
function stripAll(text: string, pattern: RegExp): string {
  const rest = text.replace(pattern, '');
  return rest === text || rest.length < shortestName ? text : stripAll(rest, pattern);
}
