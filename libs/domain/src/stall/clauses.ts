/** Where the thresholds come from. What no document of the county settles says 待确认. */
export const jiangmen = '江门市招商线索管理办法（江府办函〔2024〕37号）';
export const weinan = '渭南市项目体检';
export const unsettled = '本市没有文件规定，系统建议值，待确认';
export const dispatch = '全市项目调度会讲话';
export const push = '区重点项目推进会讲话';
