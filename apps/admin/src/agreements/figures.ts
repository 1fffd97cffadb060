/** The figures a phase may promise, with the field that tells what came of each. */
export const figures = [
  { field: 'investmentYuan', actual: 'actualInvestmentYuan', unit: 'yuan' },
  { field: 'annualOutputYuan', actual: 'actualOutputYuan', unit: 'yuan' },
  { field: 'annualTaxYuan', actual: 'actualTaxYuan', unit: 'yuan' },
  { field: 'energyTce', actual: 'actualEnergyTce', unit: 'tce' },
] as const;
