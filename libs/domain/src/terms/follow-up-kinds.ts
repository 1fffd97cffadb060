export type FollowUpKind = 'visit' | 'call' | 'reception' | 'invited_visit' | 'site_visit';

export const followUpKinds: readonly { id: FollowUpKind; label: string; labelEn: string }[] = [
  { id: 'visit', label: '上门走访', labelEn: 'Visit' },
  { id: 'call', label: '电话联络', labelEn: 'Call' },
  { id: 'reception', label: '来访接待', labelEn: 'Reception' },
  { id: 'invited_visit', label: '邀请考察', labelEn: 'Invited visit' },
  { id: 'site_visit', label: '现场走访（项目工地）', labelEn: 'Site visit' },
];
