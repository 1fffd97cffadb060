/** The words the rules of 四个一 rest on. */
export const oneToTheEnd = '全市项目调度会讲话：“一个项目、一名领导、一套班子、一抓到底”';
export const threeParties = '全市项目调度会讲话：“项目招引单位、载体单位以及具体帮办人员多方发力”';
export const namedHelper = '区重点项目推进会讲话：“明确专人负责，一包到底”';
