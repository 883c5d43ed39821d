/*
 * help: what the program says of itself.
 */
#include <string.h>

#include "base/buf.h"
#include "cli/commands.h"

#define VERSION	"0.1"

static const char russian[] =
"Писарь: документы наставничества из данных школы.\n"
"\n"
"  pisar list                             виды документов и нужные им данные\n"
"  pisar check ДАННЫЕ.xml                 проверка данных: что исправить\n"
"  pisar render ВИД ДАННЫЕ.xml -o ФАЙЛ.pdf  один документ\n"
"  pisar blank ВИД [ДАННЫЕ.xml] -o ФАЙЛ.pdf  пустой бланк\n"
"  pisar build ДАННЫЕ.xml -o ПАПКА [-j N]   все документы, N потоками\n"
"  pisar format ВХОД.fo -o ВЫХОД.pdf      любой файл XSL-FO\n"
"  pisar format A.fo B.fo … -o ПАПКА      много файлов сразу\n"
"  pisar decline [СТРОКИ.txt]             склоняет имена и должности\n"
"  pisar help, pisar version\n"
"\n"
"  -o, --output=ФАЙЛ   куда писать; «-» — в стандартный вывод\n"
"  -p, --param=ИМЯ=ЗНАЧЕНИЕ  параметр шаблона, сколько угодно раз\n"
"  --profile=ИМЯ       профиль оформления: gost-2025, gost-2016\n"
"  --ref=ID            для чего документ: id приказа, пары, карты\n"
"  --dump=СТАДИЯ       data, fo, tree, steps, areas, pages вместо PDF\n"
"  --templates=ПАПКА   свои шаблоны: они важнее общих (как и папка\n"
"                      templates рядом с данными и PISAR_TEMPLATES)\n"
"  --fonts=ПАПКА       другой каталог шрифтов\n"
"  --pictures=ПАПКА    где ещё могут лежать рисунки, кроме папки документа\n"
"  --no-kerning        без кернинга\n"
"  --lang=ru|en        язык сообщений\n"
"  --public            build: то, что можно опубликовать\n"
"  --date=2027-06-01   день публикации, если не сегодня\n"
"  --quiet             без замечаний\n"
"  --strict            предупреждения считать ошибками\n"
"\n"
"decline читает файл или стандартный ввод: в строке через табуляцию ЧТО ПОЛ\n"
"ТЕКСТ ПАДЕЖ – name (имя), post (должность) или plural; m, f или ничего;\n"
"gen, dat, acc, ins, prep. Для plural текст – «пара,пары,пар», вместо падежа\n"
"число, ответ – одно слово. Ответ с «?» впереди – программа не уверена.\n"
"\n"
"Код возврата: 0 — сделано; 1 — ошибки во входных данных; 2 — неверный\n"
"вызов; 3 — сбой (файл, память).\n";

static const char english[] =
"Pisar: a school's mentoring papers from its data.\n"
"\n"
"  pisar list                           document kinds and the data they need\n"
"  pisar check DATA.xml                 checks the data: what to mend\n"
"  pisar render KIND DATA.xml -o FILE.pdf  one document\n"
"  pisar blank KIND [DATA.xml] -o FILE.pdf  an empty form\n"
"  pisar build DATA.xml -o FOLDER [-j N]  all documents, by N threads\n"
"  pisar format IN.fo -o OUT.pdf        any XSL-FO file\n"
"  pisar format A.fo B.fo … -o FOLDER   many of them at once\n"
"  pisar decline [LINES.txt]            names and posts in Russian cases\n"
"  pisar help, pisar version\n"
"\n"
"  -o, --output=FILE   where to write; \"-\" for standard output\n"
"  -p, --param=NAME=VALUE  a parameter of the template, any number of times\n"
"  --profile=NAME      the profile: gost-2025, gost-2016\n"
"  --ref=ID            what it is made for: id of an order, a pair, a plan\n"
"  --dump=STAGE        data, fo, tree, steps, areas, pages: not a PDF\n"
"  --templates=FOLDER  own templates, which hide the common ones (as do\n"
"                      templates beside the data, PISAR_TEMPLATES)\n"
"  --fonts=FOLDER      another catalogue of fonts\n"
"  --pictures=FOLDER   where pictures may lie besides the document's folder\n"
"  --no-kerning        no kerning\n"
"  --lang=ru|en        language of messages\n"
"  --public            build: what may be published\n"
"  --date=2027-06-01   the day of publication, if not today\n"
"  --quiet             no notes\n"
"  --strict            warnings count as errors\n"
"\n"
"decline reads the file or standard input. A line is KIND GENDER TEXT CASE,\n"
"between tabs: name, post or plural; m, f or nothing; gen, dat, acc, ins,\n"
"prep. For plural the text is three forms (пара,пары,пар) and the case is the\n"
"number; the answer is the word alone. \"?\" in front: it is not sure.\n"
"\n"
"Exit status: 0 done; 1 the input has errors; 2 wrong usage; 3 the system\n"
"failed (file, memory).\n";

static void
print(const char *text, struct diag *dg)
{
	struct buf b = { 0 };

	buf_puts(&b, text);
	job_write(NULL, &b, dg);
	buf_free(&b);
}

void
command_help(const struct options *o, struct diag *dg)
{
	print(o->lang == DIAG_RU ? russian : english, dg);
}

void
command_version(struct diag *dg)
{
	print("pisar " VERSION "\n", dg);
}
