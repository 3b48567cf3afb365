import type { AdministrativeLevel } from './types.ts';

const MUNICIPALITY = /^(北京|上海|天津|重庆)市/;
/** In the name of a body that is not the state's. */
const BELOW_STATE = /省|市(?!场)|县|区|州|旗|盟|镇|委|公司|集团/;

/**
 * True for 部, 总局 and 署, which stand only at the state. The party, the army and a command have a 部 at every level:
 * 县委组织部, 人民武装部, 防汛抗旱指挥部; a 俱乐部 or a 项目部 is nobody's office; a place may have its own 总局 or 公署: …省农垦总局.
 */
export function isOfState(name: string): boolean {
  return (
    /(?<!组织|宣传|统战|工作|武装|人武|社工|指挥|支|乐|诊|项目|营业|经营|编辑|事业)部$|总局$|(?<!公)署$/.test(name) &&
    !BELOW_STATE.test(name)
  );
}

/**
 * Level and place of an issuer, out of its name alone: 「…壮族自治区人民政府办公厅」 → province, 「…市人民政府办公室」 → city.
 * A title works, too, where no issuer is printed.
 */
export function placeOf(name: string | null): { level: AdministrativeLevel; place: string | null } {
  const text = (name ?? '').replace(/^(?:中共|中国共产党)/, '').replace(/^关于(?:印发|发布|转发)?/, '');
  if (!text) return { level: 'unknown', place: null };
  const office = /^\p{Script=Han}{3,12}?(?=(?:办公厅)?(?:关于|$|、))/u.exec(text)?.[0] ?? '';
  if (
    isOfState(office) ||
    /^(?:国务院|中央|全国|国家|中华人民共和国|教育部|财政部|民政部|公安部|商务部|科学?技术?部)/.test(text)
  )
    return { level: 'state', place: null };
  const region = /^(\p{Script=Han}{2,6}?)(?:壮族|回族|维吾尔族?|\p{Script=Han}族)?自治区/u.exec(text);
  const province = /^(\p{Script=Han}{2,4}?)省/u.exec(text) ?? region ?? MUNICIPALITY.exec(text);
  const rest = province ? text.slice(province[0].length) : text;
  const town = /^(?:\p{Script=Han}{2,8}?[市县区])?(\p{Script=Han}{2,5}?)(?:镇|乡|街道)(?:人民政府|党委|办事处)/u.exec(
    rest,
  );
  if (town) return { level: 'town', place: town[1]! };
  const county = /^(?:\p{Script=Han}{2,6}?市)?(\p{Script=Han}{1,7}?)(?:自治县|县|区|旗)(?!级|域|政)/u.exec(rest);
  const city = /^(\p{Script=Han}{2,7}?)(?:市|地区|自治州|盟)(?!场|级|政|直)/u.exec(rest);
  if (
    county &&
    (!city || /^\p{Script=Han}{2,6}?市\p{Script=Han}{1,6}?[县区]/u.test(rest)) &&
    !/办公|关于|发展|工作|[局委厅]/.test(county[1]!)
  )
    return { level: 'county', place: county[1]! };
  if (city && !/关于|发展|工作|[局委厅]/.test(city[1]!)) return { level: 'city', place: city[1]! };
  return province ? { level: 'province', place: province[1]! } : { level: 'unknown', place: null };
}

/** What people call a plan besides its title: 市方案, 〈place〉方案. */
export function everydayNames(
  level: AdministrativeLevel,
  issuer: string | null,
  place: string | null,
  title: string,
): string[] {
  const kind =
    /(方案|预案|意见|计划|规划|办法|条例|规定|纲要|要点|措施|决定|通知|行动|细则)(?:[（(][^）)]*[）)])?$/.exec(
      title,
    )?.[1];
  if (!kind) return [];
  const county = /自治县|县/.test(issuer ?? title) ? ['县'] : ['区'];
  const words = {
    state: ['国家', '国务院', '中央'],
    province: /自治区/.test(issuer ?? title) ? ['自治区', '区'] : ['省'],
    city: ['市'],
    county,
    town: ['镇'],
    unknown: [],
  }[level];
  const names = [...words, ...(place ? [place] : []), ...(place && level === 'city' ? [`${place}市`] : [])].map(
    (word) => word + kind,
  );
  return [...new Set(names)];
}
