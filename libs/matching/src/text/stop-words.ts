/**
 * Words that carry no trade, folded. One list for all languages: a text's language is seldom known, and
 * a word must be worth the same on both sides.
 */
const FUNCTION_WORDS = [
  // English
  'the and for with from that this these those are was were has have had not all any our your their its you they them his her who',
  'which what when where will shall may must can could should would been being into onto over under per via also other such more most',
  'than then there here each every some only own same both between within without including include includes etc out off about',
  // Spanish
  'los las una unos unas del con por para que como mas sus ese esa eso este esta esto estos estas son ser sido fue han hay muy',
  'entre sobre desde hasta segun sin otro otra otros otras todo toda todos todas donde cuando tambien asi ante bajo cada nuestro',
  'nuestra nuestros nuestras',
  // Portuguese
  'dos das nos nas pelo pela pelos pelas aos uma uns umas com nao mais seu sua seus suas foi sao ser sem entre ate outro outra',
  'outros outras todos todas isso isto esse essa este quando onde tambem nosso nossa nossos nossas',
  // French
  'les des une aux avec pour par dans sur sous que qui quoi est sont ete etre pas plus ses son leur leurs ces cet cette entre ainsi',
  'autre autres tout tous toute toutes notre nos votre vos chez sans',
  // German, Italian, Dutch
  'der die das den dem des ein eine einer eines einem und oder mit von vom zum zur fur auf bei aus nach uber unter als auch ist sind',
  'wird werden nicht sowie gli della delle degli dello nel nella nelle alla alle che sono anche het een van voor met aan door naar',
  // Malay and Indonesian
  'dan yang untuk dengan dari pada dalam ini itu oleh atau kepada akan adalah sebagai juga bagi',
  // Russian
  'и в во на с со для по от до из за к ко о об не или что как это при также его их она они мы вы был была были',
];

/** What every notice or every firm says of itself: words of procurement and of self-praise. */
const TRADELESS_WORDS = [
  'tender tenders bid bids bidder bidders contract contracts contractor contractors procurement procure lot lots request proposal proposals',
  'quotation quotations invitation framework agreement notice award provision supply supplies provide provides services service works work',
  'company firm enterprise business businesses years year experience quality client clients customer customers ltd inc',
  'public information council authority invite invites invited submit submitted submission required requirement requirements suitable',
  'suitably qualified further opportunity successful period month months week weeks day days date deadline closing please price value',
  'estimated interested party parties supplier suppliers organisation organisations organization organizations liability indemnity',
  'publico publica publicos publicas entidad entidades requisito requisitos plazo dias mes meses fecha municipalidad municipal distrito',
  'provincia departamento informacion presentar presentacion objeto ejecucion precio valor interesados',
  'licitacion licitaciones contratacion contrato contratos contratista adquisicion adquisiciones concurso convocatoria proceso lote lotes',
  'oferta ofertas proveedor proveedores suministro suministros servicio servicios obra obras empresa empresas ano anos experiencia calidad',
  'cliente clientes',
  'licitacao concorrencia contratacao aquisicao aquisicoes fornecimento fornecedor servico servicos empreitada qualidade',
  'marche marches appel offre offres fourniture fournitures prestation prestations travaux entreprise societe qualite annees',
  'tawaran perolehan bekalan perkhidmatan kerja syarikat pengadaan jasa pekerjaan',
  'поставка оказание услуг услуги работ работы закупка тендер',
];

const WORDS: ReadonlySet<string> = new Set([...FUNCTION_WORDS, ...TRADELESS_WORDS].join(' ').split(' '));

/** True for a folded word that says nothing of a trade in any of the listed languages. */
export function isStopWord(folded: string): boolean {
  return WORDS.has(folded);
}
