import { useTranslate } from 'react-admin';

/** A job by the name the office would give it; one without a name keeps its own. */
export const useTopicWord = () => {
  const translate = useTranslate();
  return (topic: string): string =>
    translate(`jobs.topics.${topic.replace(/\W/g, '_')}`, { _: topic });
};
