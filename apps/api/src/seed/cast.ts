import type { Role, UnitKind } from '@luodi/domain';

/** The demo county: every name is invented. */
export const countyName = '宁阳市（演示）';

export interface CastUnit {
  name: string;
  kind: UnitKind;
  /** Name of the parent; the county when absent. */
  under?: string;
  /** The 会签 department this unit is. */
  department?: string;
}

const carrier = '经济技术开发区';

export const castUnits: CastUnit[] = [
  { name: '市招商中心', kind: 'hub' },
  { name: '第一产业招商组', kind: 'industry_group' },
  { name: '第二产业招商组', kind: 'industry_group' },
  { name: '上海招商分局', kind: 'branch' },
  { name: '杭州招商分局', kind: 'branch' },
  { name: '苏州招商分局', kind: 'branch' },
  { name: carrier, kind: 'carrier' },
  { name: '南山园区', kind: 'carrier', under: carrier },
  { name: '河沥园区', kind: 'carrier', under: carrier },
  { name: '港口生态产业园', kind: 'carrier', under: carrier },
  { name: '汪溪集聚区', kind: 'carrier', under: carrier },
  { name: '梅林集聚区', kind: 'carrier', under: carrier },
  { name: '河沥溪街道', kind: 'town' },
  { name: '汪溪街道', kind: 'town' },
  { name: '港口镇', kind: 'town' },
  { name: '梅林镇', kind: 'town' },
  { name: '中溪镇', kind: 'town' },
  { name: '商务局', kind: 'department' },
  { name: '自然资源局', kind: 'department', department: 'natural_resources' },
  { name: '发改委', kind: 'department', department: 'development_reform' },
  { name: '生态环境局', kind: 'department', department: 'ecology' },
  { name: '经信局', kind: 'department', department: 'industry' },
  { name: '应急管理局', kind: 'department', department: 'emergency' },
  { name: '市督查室', kind: 'supervision' },
  { name: '市政府办', kind: 'government_office' },
  { name: '纪委监委', kind: 'supervision' },
];

export interface CastUser {
  username: string;
  displayName: string;
  unit: string;
  role: Role;
  /** What the account is for, in the words of the start-up notice. */
  duty: string;
}

export const castUsers: CastUser[] = [
  {
    username: 'staff',
    displayName: '方晓宁',
    unit: '第一产业招商组',
    role: 'staff',
    duty: '招商人员',
  },
  {
    username: 'staff2',
    displayName: '汪若溪',
    unit: '第二产业招商组',
    role: 'staff',
    duty: '另一单位招商人员',
  },
  {
    username: 'unit-head',
    displayName: '程立新',
    unit: '第一产业招商组',
    role: 'unit_head',
    duty: '单位负责人',
  },
  {
    username: 'park',
    displayName: '凌园',
    unit: '港口生态产业园',
    role: 'staff',
    duty: '载体单位经办',
  },
  {
    username: 'park-head',
    displayName: '雷山',
    unit: '经济技术开发区',
    role: 'unit_head',
    duty: '载体单位负责人',
  },
  { username: 'hub', displayName: '胡春明', unit: '市招商中心', role: 'hub', duty: '招商中心' },
  { username: 'member', displayName: '余文博', unit: '发改委', role: 'member', duty: '预审委员' },
  {
    username: 'member2',
    displayName: '钟予安',
    unit: '生态环境局',
    role: 'member',
    duty: '预审委员',
  },
  {
    username: 'member3',
    displayName: '戴景行',
    unit: '第一产业招商组',
    role: 'member',
    duty: '预审委员（招引单位）',
  },
  {
    username: 'member4',
    displayName: '柏文华',
    unit: '经信局',
    role: 'member',
    duty: '预审委员',
  },
  {
    username: 'secretary',
    displayName: '章雨晴',
    unit: '市招商中心',
    role: 'secretary',
    duty: '预审秘书',
  },
  { username: 'leader', displayName: '江致远', unit: '市政府办', role: 'leader', duty: '市领导' },
  {
    username: 'leader2',
    displayName: '陶远航',
    unit: '市政府办',
    role: 'leader',
    duty: '另一位市领导',
  },
  {
    username: 'supervisor',
    displayName: '梅守正',
    unit: '市督查室',
    role: 'supervisor',
    duty: '督查',
  },
  {
    username: 'officer',
    displayName: '石保国',
    unit: '自然资源局',
    role: 'officer',
    duty: '部门经办',
  },
  {
    username: 'officer2',
    displayName: '叶筹',
    unit: '发改委',
    role: 'officer',
    duty: '部门经办',
  },
  {
    username: 'officer3',
    displayName: '温清源',
    unit: '生态环境局',
    role: 'officer',
    duty: '部门经办',
  },
  {
    username: 'officer4',
    displayName: '季工',
    unit: '经信局',
    role: 'officer',
    duty: '部门经办',
  },
  {
    username: 'officer5',
    displayName: '边安',
    unit: '应急管理局',
    role: 'officer',
    duty: '部门经办',
  },
  {
    username: 'discipline',
    displayName: '严清',
    unit: '纪委监委',
    role: 'discipline',
    duty: '纪检（只读）',
  },
  {
    username: 'sysadmin',
    displayName: '丁系统',
    unit: '市政府办',
    role: 'sysadmin',
    duty: '系统管理员',
  },
  {
    username: 'secadmin',
    displayName: '安权',
    unit: '市政府办',
    role: 'secadmin',
    duty: '安全管理员',
  },
  {
    username: 'auditadmin',
    displayName: '简审',
    unit: '市政府办',
    role: 'auditadmin',
    duty: '审计管理员',
  },
];
