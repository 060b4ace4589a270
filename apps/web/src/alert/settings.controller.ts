import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { answered, ApiRefusal, type Views } from '../api/api-client.js';
import { signedInOnly } from '../firm/firm.controller.js';
import { Asking } from '../session/visitor.decorator.js';
import { Visitor } from '../session/visitor.js';
import { LANGUAGES } from '../text/languages.js';
import { zonesOf } from '../text/zoned-time.js';
import { field, type FormBody } from '../view/form-body.js';
import { errorsOf, type FormErrors } from '../view/form-errors.js';
import { Page, Redirect } from '../view/page.js';
import { alertsInput, expectation, PACES, perWeekAt, readSettings, settingsErrors, thresholdChoices, valuesOf, weekdayNames, type SettingsValues } from './settings-form.js';

const FIELDS = ['minScore', 'quietFrom', 'days', 'digestAt', 'maxPerDay', 'timeZone', 'language'];
/** Where the API names a part that the form has under another name. */
const RENAMED: Readonly<Record<string, string>> = { quietHours: 'quietFrom', workingDays: 'days', digest: 'digestAt' };

type Alerts = Views['AlertsView'];

/** How much reaches a firm outside of the app, when and how. */
@Controller('firms/:id/alerts')
export class SettingsController {
  @Get()
  async settings(@Asking() visitor: Visitor, @Param('id') id: string, @Query() query: FormBody): Promise<Page> {
    signedInOnly(visitor);
    const alerts = await load(visitor, id);
    return page(visitor, id, alerts, valuesOf(alerts), { saved: query['saved'] === 'true' });
  }

  /** A part of the page: what the chosen threshold lets expect. */
  @Get('estimate')
  async estimate(@Asking() visitor: Visitor, @Param('id') id: string, @Query() query: FormBody): Promise<Page> {
    signedInOnly(visitor);
    const { volumes } = await load(visitor, id);
    return new Page('parts/estimate', { expected: expectation(perWeekAt(volumes, Number(field(query, 'minScore'))), visitor.language) });
  }

  @Post()
  async save(@Asking() visitor: Visitor, @Param('id') id: string, @Body() body: FormBody): Promise<Page | Redirect> {
    signedInOnly(visitor);
    const alerts = await load(visitor, id);
    const values = readSettings(body, Object.keys(alerts.kinds));
    const errors = settingsErrors(values, visitor.language);
    if (errors !== undefined) return page(visitor, id, alerts, values, { errors });
    try {
      await answered(visitor.api.PUT('/v1/businesses/{id}/alerts', { params: { path: { id } }, body: alertsInput(values) }));
      return new Redirect(`/firms/${id}/alerts?saved=true`);
    } catch (error) {
      if (!(error instanceof ApiRefusal) || error.problem.status !== 422) throw error;
      const problem = { ...error.problem, errors: error.problem.errors.map((each) => ({ ...each, path: RENAMED[each.path.split('.')[0] ?? ''] ?? each.path })) };
      return page(visitor, id, alerts, values, { errors: errorsOf(problem, FIELDS, visitor.language) });
    }
  }
}

function load(visitor: Visitor, id: string): Promise<Alerts> {
  return answered(visitor.api.GET('/v1/businesses/{id}/alerts', { params: { path: { id } } }));
}

async function page(visitor: Visitor, id: string, alerts: Alerts, values: SettingsValues, { saved = false, errors }: { saved?: boolean; errors?: FormErrors }): Promise<Page> {
  const { language } = visitor;
  const { economy } = await answered(visitor.api.GET('/v1/businesses/{id}', { params: { path: { id } } }));
  const { 'tender.matched': _new, ...others } = alerts.kinds;
  return new Page(
    'alert/settings',
    {
      firmId: id,
      saved,
      errors,
      values,
      paces: PACES,
      otherKinds: Object.keys(others),
      notes: alerts.notes.map(({ text }) => text),
      thresholds: thresholdChoices(alerts, values.minScore, language),
      expected: expectation(perWeekAt(alerts.volumes, Number(values.minScore)), language),
      zones: [...new Set([...zonesOf(economy), alerts.timeZone])],
      weekdays: weekdayNames(language),
      spoken: LANGUAGES.map(({ code, name }) => ({ value: code, text: name })),
    },
    errors === undefined ? 200 : 422,
  );
}
