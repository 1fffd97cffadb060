import EditIcon from '@mui/icons-material/Edit';
import { Link as TextLink, Typography } from '@mui/material';
import { ShowBase, useRecordContext, useTranslate } from 'react-admin';
import { Link, useNavigate } from 'react-router-dom';
import { DateText } from '../kernel/parts/DateText.js';
import { Fact, Facts, Section } from '../kernel/parts/Facts.js';
import { Money } from '../kernel/parts/Money.js';
import { Page } from '../kernel/parts/Page.js';
import { ShowProblem, ShowWaiting } from '../kernel/parts/ShowStates.js';
import { VerbButton } from '../kernel/parts/VerbButton.js';
import type { CompanyRow } from '../kernel/views.js';

const of = (field: string) => `resources.companies.fields.${field}`;

/** One investor and the way to its projects. */
export const CompanyShow = () => (
  <ShowBase error={<ShowProblem />} loading={<ShowWaiting />}>
    <Body />
  </ShowBase>
);

const Body = () => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const company = useRecordContext<CompanyRow>();
  if (!company) return null;
  const capital = company.registeredCapitalYuan;
  return (
    <Page
      title={company.name}
      wide={false}
      actions={
        <VerbButton
          verb="edit"
          label="common.edit"
          variant="outlined"
          startIcon={<EditIcon />}
          onClick={() => void navigate(`/companies/${company.id}`)}
        />
      }
    >
      <Section title={translate('companies.facts')}>
        <Facts min={200}>
          <Fact label={of('uscc')}>{company.uscc}</Fact>
          <Fact label={of('region')}>{company.region}</Fact>
          <Fact label={of('registeredCapitalYuan')}>
            {capital === null || capital === undefined ? null : <Money yuan={capital} />}
          </Fact>
          <Fact label={of('createdAt')}>
            <DateText at={company.createdAt} />
          </Fact>
          <Fact label={of('remark')} wide>
            {company.remark}
          </Fact>
        </Facts>
      </Section>
      <Projects company={company} />
    </Page>
  );
};

const Projects = ({ company }: { company: CompanyRow }) => {
  const translate = useTranslate();
  const filter = encodeURIComponent(JSON.stringify({ companyId: company.id }));
  return (
    <Section title={translate('companies.leads')}>
      <Typography>{translate('companies.leads_count', { count: company.leadCount })}</Typography>
      <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary', mb: 1 }}>
        {translate('companies.leads_hint')}
      </Typography>
      {company.leadCount > 0 && (
        <TextLink component={Link} to={`/leads?filter=${filter}`}>
          {translate('companies.open_leads')}
        </TextLink>
      )}
    </Section>
  );
};
