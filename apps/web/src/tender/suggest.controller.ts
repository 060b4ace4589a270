import { Controller, Get, Query } from '@nestjs/common';
import { Asking } from '../session/visitor.decorator.js';
import { Visitor } from '../session/visitor.js';
import { Page } from '../view/page.js';
import { fieldList, field, type FormBody } from '../view/form-body.js';
import { categoryChoices } from './categories.js';

/** Parts of a form that change while somebody types; without scripts a button does the same. */
@Controller('suggest')
export class SuggestController {
  @Get('categories')
  async categories(@Asking() visitor: Visitor, @Query() query: FormBody): Promise<Page> {
    const chosen = fieldList(query, 'classifications');
    return new Page('parts/categories', { choices: await categoryChoices(visitor.api, field(query, 'words'), chosen) });
  }
}
