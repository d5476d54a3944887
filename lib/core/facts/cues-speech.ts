// In: nothing. Out: the English words that say who tells it, and how firmly: speech, denial, plans, suppositions.
import { words } from './cues-en.ts';

export const speech = words(`
  say says said saying tell tells told report reports reported claim claims claimed write writes wrote written
  announce announces announced state states stated note notes noted explain explains explained add adds added
  estimate estimates estimated reckon reckons reckoned insist insists insisted believe believes believed allege
  alleges alleged reveal reveals revealed confirm confirms confirmed testify testified warn warned warns recall
  recalled recalls admit admitted admits disclosed complained argued argue argues suggested laughed acknowledged
  boast boasts boasted maintain maintains maintained suggest suggests think thinks thought hear hears expect
  expects expected replied conceded stressed pledged promised vowed speak speaks spoke observed show shows showed shown found finds conclude concludes concluded suspect suspects suspected indicates indicated
  complain complains confide confides confided grumble grumbles grumbled remarked commented
  assure assures assured caution cautions cautioned lament laments lamented hint hints hinted imply implies implied swear swears swore recount recounts
  recounted declare declares declared guess guesses guessed speculate speculates speculated calculate calculates calculated predict
  predicts predicted heard determined learned asserts asserted counted counts contends contended
`);
export const denial = words(`
  deny denies denied denying dismiss dismisses dismissed reject rejects rejected refute refutes refuted
`);
/** A whole sentence that denies what stands before it. */
export const denialPhrases = [
  'no such',
  'calls this invention',
  'called this invention',
  'calls it invention',
  'a fabrication',
  'fabricated',
  'baseless',
  'groundless',
  'denies this',
  'denied this',
  'denies it',
  'denied it',
  'denies the',
  'denied the',
  'denied any',
  'denies any',
  'rejected the report',
  'rejected the claim',
  'dismissed the',
  'not true',
  'untrue',
  'false report',
  'calls the report',
];
export const hedges = new Set(['reportedly', 'allegedly', 'apparently', 'supposedly', 'purportedly']);
export const modals = new Set(['may', 'might', 'could', 'would', 'should', 'can', 'cannot', "can't", 'can’t']);
export const planning = [
  'will',
  'plans to',
  'plan to',
  'planned to',
  'planning to',
  'agreed to',
  'agrees to',
  'is to be',
  'are to be',
  'was to be',
  'to be sent',
  'to be shipped',
  'to be delivered',
  'intends to',
  'intend to',
  'is set to',
  'are set to',
  'is due to',
  'was due to',
  'were due to',
  'was set to',
  'were set to',
  'made ready',
  'readied',
  'are due to',
  'is expected to',
  'are expected to',
  'is scheduled',
  'are scheduled',
  'promised to',
  'pledged to',
  'preparing to',
  'would be sent',
  'would be shipped',
  'would be delivered',
  'hopes to',
  'aims to',
  'about to',
  'going to',
  'announced plans',
  'signed a contract',
  'signed an agreement',
  'signed a deal',
];
export const supposing = [
  'if ',
  'calls for',
  'threatened to',
  'threatens to',
  'called for',
  'urged',
  'urges',
  'proposed',
  'proposes',
  'they believe',
  'unless',
  'in theory',
  'what if',
  'suppose',
  'wants to',
  'want to',
  'would like',
  'hope for',
  'asked whether',
  'consider',
];
export const negations = words(`
  not cannot never n't no nothing none nobody neither nor without stopped refuse refused refuses halted suspended
  banned barred
`);
