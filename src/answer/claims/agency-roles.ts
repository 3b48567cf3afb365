import type { AdministrativeLevel } from '../../document/types.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import type { Library } from '../../evidence/library.ts';
import { explainAtoms, shareSpokenOf } from '../../evidence/shares.ts';
import type { Span } from '../../language/spans.ts';
import type { AgencyMention } from '../../question/agencies.ts';
import type { Question } from '../../question/types.ts';
import { worst, type Finding } from './finding.ts';

/** 对…考核, 报…, 经…批准: what is done to an agency, or by way of it. */
const towards =
  /(?:对|向|报请?|报送|报告|经过?|(?<![交派分推])给|送|通知|抄送|上报|请|找)(?:到|给|由|各|本级|同级|上级)?$/;
/** What an agency does that is no task of a plan: 由…审批, …的记录. */
const acts =
  /^(?:来|去|负责)?(?:审批|批准|同意|审核|审查|核准|备案|颁发|发放?(?!展|挥)|批(?!评)|公布|发布|认定|批复|处罚)|^的(?!责任|事|任务|活|职责|工作|分工|吧|吗|么|[,?。]|$)/;
/** A claim of who does a task of the plan. */
const ofTask =
  /责任|负责|牵头|配合|参与|参加|[分主]?管(?![理道线网控])|有份|名单|在内|里面?|掺和|沾边|的[事活]|职责|承担|[来]抓|落实|扛|列/;

/** True where the claim speaks of the agency as somebody that something is done to or by way of. */
const isObject = (text: string, { start, end }: Span): boolean =>
  towards.test(text.slice(0, start)) || acts.test(text.slice(end));

/** Does a claim say in so many words that somebody is responsible? */
export const claimsTask = ({ text, agencies }: Question): boolean =>
  ofTask.test(agencies.reduce((rest, { said }) => rest.replaceAll(said, '甲'), text));

/** Does it speak of all its agencies as of somebody that something is done to or by way of? */
export const claimsObject = ({ text, agencies }: Question): boolean =>
  agencies.length > 0 && agencies.every((mention) => isObject(text, mention));

/** Does the sentence that answers name the agencies of the claim? */
export function agenciesIn(question: Question, evidence: Evidence, library: Library): Finding {
  if (question.agencies.length === 0 || isPrinted(question, [evidence])) return 'so';
  const best = evidence.sentence ?? evidence.ranked.sentences[0];
  return best ? agenciesSaid(question, best.sentence.text, library) : 'unsaid';
}

/** 组织部门牵头抓总: what the plan says in just these words needs no list of agencies. */
export const isPrinted = ({ agencies, text }: Question, speaking: readonly Evidence[]): boolean =>
  text
    .split(/[,;。?]/)
    .filter((part) => part.length >= longEnough && agencies.some(({ said }) => part.includes(said)))
    .some((part) =>
      speaking.some(({ ranked }) => ranked.view.sentences.some((sentence) => sentence.text.includes(part))),
    );
const longEnough = 7;

/** A stretch that speaks of this share of a claim says it. */
const enough = 0.5;

/** So near behind an agency stands what it is said to do. */
const near = 8;

/**
 * Do the agencies of a claim stand in a sentence, under any name that the vocabulary has for them, and as what they are claimed
 * to be? `open` where they stand in it as something else.
 */
function agenciesSaid(question: Question, sentence: string, library: Library): Finding {
  const found = library.lexicon.agencies.find(sentence);
  return worst(
    question.agencies.map((mention): Finding => {
      const same = found.filter((other) => isSameAgency(mention, other, sentence));
      if (same.length === 0) return 'unsaid';
      const object = isObject(question.text, mention);
      const does = question.atoms.flatMap(({ start }, at) =>
        start >= mention.end && start < mention.end + near ? [at] : [],
      );
      const fits = same.some((other) => {
        const shares = explainAtoms(question, library.views.text(stretchAround(sentence, other)));
        return (
          towards.test(question.text.slice(0, mention.start)) === towards.test(sentence.slice(0, other.start)) &&
          (!object || does.length === 0 || does.some((at) => shares[at]! > 0))
        );
      });
      if (!fits) return 'open';
      if (object || !claimsTask(question)) return 'so';
      // 甲局组织建设，乙局承担维护: of what is claimed of 甲局 its own stretch must speak no less than the other's.
      const most = (mentions: readonly AgencyMention[]) =>
        Math.max(
          0,
          ...mentions.map((one) => shareSpokenOf(question, library.views.text(stretchAround(sentence, one)))),
        );
      const others = found.filter((other) => !same.includes(other));
      return most(same) >= most(others) || most(same) > enough ? 'so' : 'otherwise';
    }),
  );
}

/** By what the vocabulary knows of both, and their levels; else by the letters. */
function isSameAgency(mention: AgencyMention, other: AgencyMention, sentence: string): boolean {
  if (mention.said === other.said) return true;
  const level = other.level ?? levelBefore(sentence.slice(0, other.start));
  return (
    mention.entries.some((entry) => other.entries.includes(entry)) &&
    (mention.level === null || level === null || mention.level === level)
  );
}

const levels: Record<string, AdministrativeLevel> = { 省: 'province', 自治区: 'province', 市: 'city', 县: 'county' };

/** 县级以上人民政府 in 县级以上人民政府环境保护主管部门. */
function levelBefore(text: string): AdministrativeLevel | null {
  const word = /(省|自治区|市|县)[^,;。]{0,12}(?:人民)?政府$/.exec(text)?.[1];
  return word === undefined ? null : levels[word]!;
}

/** The words around an agency up to the next comma or stop. */
function stretchAround(sentence: string, { start, end }: Span): string {
  const from = Math.max(...[',', ';', '。'].map((mark) => sentence.lastIndexOf(mark, start))) + 1;
  const to = sentence.slice(end).search(/[,;。]/);
  return sentence.slice(from, to < 0 ? undefined : end + to);
}
