import { formName, paperName, type PaperChecklist, type PaperOfMember, type PaperUploadState } from '@app/services';
import type { MessageView } from '../input/common.view.dto.js';
import type { PaperChecklistView, PaperUploadView, PaperView } from './paper.dto.js';

export function presentPaper({ id, consortiumId, businessId, addedBy, paper, form, title, mediaType, sizeBytes, sha256, createdAt, completedAt }: PaperOfMember): PaperView {
  const complete = completedAt !== undefined;
  const names = { name: said(`paper.${paper}`, paperName(paper)), formName: said(`paper_form.${form}`, formName(form)) };
  return { id, consortiumId, businessId, addedBy, paper, form, ...names, title, format: mediaType, sizeBytes, sha256, complete, createdAt, completedAt, url: complete ? `/v1/papers/${id}/content` : undefined };
}

export function presentPaperUpload({ paper, chunkBytes, chunks, received }: PaperUploadState): PaperUploadView {
  return { ...presentPaper(paper), chunkBytes, chunks, received: [...received] };
}

export function presentChecklist({ rule, due, papers, open }: PaperChecklist): PaperChecklistView {
  const [source] = rule?.sources ?? [];
  return {
    rule: rule && { id: rule.id, name: rule.name, law: source && [source.law, source.article].filter(Boolean).join(', '), confidence: rule.confidence },
    due: due.map(({ document, form, when, sure, here }) => ({
      paper: document,
      form,
      name: said(`paper.${document}`, paperName(document)),
      formName: said(`paper_form.${form}`, formName(form)),
      when,
      sure,
      here,
    })),
    papers: papers.map(presentPaper),
    open,
  };
}

function said(key: string, { en, es }: ReturnType<typeof paperName>): MessageView {
  return { key, params: {}, text: en, translations: { es } };
}
