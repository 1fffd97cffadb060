import { definePhrases } from '../kernel/i18n/define.js';

export const bulletinPhrases = definePhrases(
  {
    resources: {
      bulletins: {
        name: '通报',
        fields: {
          title: '标题',
          asOf: '数据截至',
          status: '状态',
          issuedBy: '印发人',
          createdAt: '起草时间',
          achievements: '工作成效',
          problems: '存在问题',
          gaps: '与周边的差距',
          suggestions: '下一步建议',
        },
      },
    },
    bulletins: {
      title: '通报',
      search: '标题',
      new: '起草通报',
      empty: '还没有通报',
      empty_hint: '选定截至日，系统取数并拟出初稿；改好文字后印发，可导出幻灯片、文稿和附表。',
      as_of: '数据截至 %{day}',
      as_of_hint: '数字按今天所知取一次，之后不再变动；只计已核验的。',
      default_title: '%{year}年%{month}月招商引资通报',
      take_title: '取数',
      take: '取数并拟稿',
      taken: '数字已取好，初稿已拟出，请修改文字',
      words: '文字',
      words_hint: '一行一句，幻灯片上各成一条。初稿只说数字说得出的话，请改成本单位的话。',
      no_words: '（未填写）',
      opens_hint: '点数字看明细：按起草当日所知，限您可查看的项目。',
      kept: '数字取一次就不再变，改文字不影响数字。数字摘要（SHA-256）：%{digest}',
      deck: '幻灯片',
      paper: '文稿',
      tables: '附表',
      issue: '印发',
      issue_confirm: '印发后文字和数字都不能再改，各单位可以看到；有更正的另发一期。',
    },
  },
  {
    resources: {
      bulletins: {
        name: 'Bulletins',
        fields: {
          title: 'Title',
          asOf: 'As of',
          status: 'Status',
          issuedBy: 'Issued by',
          createdAt: 'Drafted',
          achievements: 'Achievements',
          problems: 'Problems',
          gaps: 'Gap to peers',
          suggestions: 'Suggestions',
        },
      },
    },
    bulletins: {
      title: 'Bulletins',
      search: 'Title',
      new: 'New bulletin',
      empty: 'No bulletin yet',
      empty_hint:
        'Choose the cut-off; the figures are taken and a first text proposed. Reword, issue, export as deck, paper and tables.',
      as_of: 'As of %{day}',
      as_of_hint: 'Figures are taken once, by what is known today; verified ones only.',
      default_title: 'Investment bulletin %{month}/%{year}',
      take_title: 'Figures',
      take: 'Take figures and draft',
      taken: 'Figures taken, text proposed: please reword',
      words: 'Text',
      words_hint:
        'One sentence a line; each becomes a bullet. The proposal says only what the figures say.',
      no_words: '(empty)',
      opens_hint:
        'A number opens its rows, as known on the day of drafting, of projects you may see.',
      kept: 'Figures are taken once and stay. Digest (SHA-256): %{digest}',
      deck: 'Slides',
      paper: 'Paper',
      tables: 'Tables',
      issue: 'Issue',
      issue_confirm:
        'Once issued neither text nor figures change, and every unit may read it; a correction is a new bulletin.',
    },
  },
);
