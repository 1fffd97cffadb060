import { definePhrases } from '../kernel/i18n/define.js';

export const unitPhrases = definePhrases(
  {
    units: {
      title: '单位',
      new: '新建单位',
      edit_title: '修改单位',
      search: '单位名称',
      empty: '还没有单位',
      empty_hint:
        '按本县机构建立单位树：招商中心、产业招商组、招商分局、园区载体、乡镇街道和部门。人员归属于单位，单位决定看得到哪些项目。',
      active: '使用中',
      inactive: '已停用',
      top: '（最上级）',
      facts: '单位资料',
      inactive_hint: '停用后不能再选为招引或载体单位，历史项目不受影响。',
      department_hint: '预审会签时代表哪个部门；没有就空着',
    },
    resources: {
      units: {
        name: '单位',
        fields: {
          name: '单位名称',
          kind: '类别',
          parentId: '上级单位',
          parentName: '上级单位',
          sortOrder: '排序',
          department: '会签部门',
          isActive: '状态',
          active: '状态',
          userCount: '人数',
        },
      },
    },
  },
  {
    units: {
      title: 'Units',
      new: 'New unit',
      edit_title: 'Edit unit',
      search: 'Unit name',
      empty: 'No units yet',
      empty_hint:
        'Build the tree of units: centre, industry groups, branches, parks, towns, departments. People belong to a unit; the unit decides which projects they see.',
      active: 'In use',
      inactive: 'Retired',
      top: '(top)',
      facts: 'Unit',
      department_hint: 'Which department it stands for in pre-review; blank for none',
      inactive_hint: 'A retired unit can no longer be chosen; past projects keep it.',
    },
    resources: {
      units: {
        name: 'Units',
        fields: {
          name: 'Name',
          kind: 'Kind',
          parentId: 'Parent',
          parentName: 'Parent',
          sortOrder: 'Order',
          department: 'Review department',
          isActive: 'State',
          active: 'State',
          userCount: 'People',
        },
      },
    },
  },
);
