import { definePhrases } from '../kernel/i18n/define.js';

export const companyPhrases = definePhrases(
  {
    companies: {
      title: '企业',
      new: '登记企业',
      edit_title: '修改企业资料',
      search: '企业名称、拼音首字母、信用代码',
      empty: '还没有企业',
      empty_hint:
        '投资方企业登记在这里，一家企业只登记一次，可以对应多个项目。导入台账时会自动建立。',
      has_code: '信用代码',
      with_code: '已填信用代码',
      without_code: '未填信用代码',
      leads: '相关项目',
      leads_count: '%{count} 个项目',
      open_leads: '查看这家企业的项目',
      leads_hint: '只计您有权查看的项目。',
      facts: '企业资料',
    },
    resources: {
      companies: {
        name: '企业',
        fields: {
          name: '企业名称',
          companyName: '企业名称',
          uscc: '统一社会信用代码',
          region: '所在地',
          registeredCapitalYuan: '注册资本',
          remark: '备注',
          leadCount: '项目数',
          createdAt: '登记时间',
          updatedAt: '更新时间',
        },
      },
    },
  },
  {
    companies: {
      title: 'Companies',
      new: 'New company',
      edit_title: 'Edit company',
      search: 'Name, pinyin initials, credit code',
      empty: 'No companies yet',
      empty_hint:
        'Investors are kept here, each once, with any number of projects. Importing a ledger creates them.',
      has_code: 'Credit code',
      with_code: 'With credit code',
      without_code: 'Without credit code',
      leads: 'Projects',
      leads_count: '%{count} projects',
      open_leads: 'Show the projects of this company',
      leads_hint: 'Counts only projects you may see.',
      facts: 'Company',
    },
    resources: {
      companies: {
        name: 'Companies',
        fields: {
          name: 'Name',
          companyName: 'Name',
          uscc: 'Credit code',
          region: 'Region',
          registeredCapitalYuan: 'Registered capital',
          remark: 'Remark',
          leadCount: 'Projects',
          createdAt: 'Registered',
          updatedAt: 'Updated',
        },
      },
    },
  },
);
