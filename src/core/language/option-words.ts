/** Boxes on lines of their own: what stands above them and asks, and what only tells. */

/** The number of a question, and what says how many of its boxes are ticked. */
export const questionNumber =
  /^[\s*#>]{0,8}(?:(?:问题|题目|第)?[一二三四五六七八九十\d]{1,3}(?:题)?[.．、：:]|[（(][一二三四五六七八九十\d]{1,3}[)）]|[Qq]\d{1,3}[.．、：:]?)\s{0,4}/u
export const questionNote =
  /\s{0,4}[（([【［][^（()）【】［］\]]{0,16}[选勾√打项][^（()）【】［］\]]{0,16}[)）\]】］]/gu

/** A line that asks: by its sign, by its number or by what it says of boxes. */
export const asksAbove = /[：:？?]\s{0,4}$|[（([【［][^（()）]{0,10}(?:[单多]选|选择|勾选|打)/u

/** A line that tells, whatever stands below it. */
export const endsSentence = /[。；;！!]\s{0,4}$/u

/** Before what a question is about: whom it asks. */
export const askingWhom =
  /^(?:请问|请选择|请勾选|[您你](?:所在)?的?(?:认为|觉得)?(?:[对就](?=\p{Script=Han}))?)+(?=\p{Script=Han}{2})/u

/** What is said in front of the boxes of a note: nothing is ticked there. */
export const opensNotes =
  /^[\s【[［〔（(]{0,4}(?:温馨|特别|重要|友情)?(?:注|备注|附注|说明|提示|告知|须知|注意|提醒|声明)(?:事项|内容|如下)?[\s】\]］〕）)]{0,4}[：:]?$|[【［](?:温馨|特别)?(?:注|备注|说明|提示|告知|须知|注意|提醒)(?:事项)?[】］]|^(?:填[表写报]|申请人?|投标人?|办事)(?:说明|须知|注意事项|要求)[：:]?$|注意事项[：:]?$/u

/** What has to be done or must not be, in the words of a rule. */
export const tellsRule =
  /不得|必须|须(?!知)|[勿凡]|(?<![申邀聘])请(?![假示求款柬])|严禁|禁止|无效|恕不|应当|方可|不予|一律|统一|依法|概不|(?:^|[，。；\s])应(?![届聘付收急交缴征])/u

/** Above boxes whose lines end as sentences do: they are ticked all the same. */
export const asksToTick = /[选勾√]|哪|是否|材料|清单|资料|证件|证明|文件|[？?]/u

/** The signs of boxes, for classes of characters: what is free, and whatever is in them. */
export const freeBoxes = '□☐◻▢'
export const boxSigns = `${freeBoxes}☑☒√✓✔■`

/** Each box, whatever is in it. */
export const everyBox = new RegExp(`[${boxSigns}]`, 'gu')
