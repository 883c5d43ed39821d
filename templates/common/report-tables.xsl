<?xml version="1.0" encoding="UTF-8"?>
<!--
report-tables: the tables of the report. A table is written as bare rows and
cells (<row><cell>…</cell></row>); report-table makes fo of them. The context
is d:monitoring; all numbers are asked of measure.xsl.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:pf="urn:pisar:fo"
    xmlns:m="urn:pisar:measure"
    xmlns:exsl="http://exslt.org/common"
    xmlns:set="http://exslt.org/sets"
    exclude-result-prefixes="d p m exsl set">

  <xsl:key name="report-shape" match="/*/d:pairs/d:pair |/d:pairs/d:pair" use="concat(
      @mentoring-form, '|', d:form-name, '|', @role-model, '|',
      d:role-model-name)"/>
  <xsl:key name="report-form" match="/*/d:pairs/d:pair |/d:pairs/d:pair" use="concat(
      @mentoring-form, '|', d:form-name)"/>

  <!-- ===== From rows to fo ===== -->

  <!--
    $cols: <col head="" weight="" min="" align=""/>…; $rows: <row><cell
    rows="">…</cell></row>, a row with @section goes across the table, one
    with @total is bold. $notes: fo:blocks below. Without $title: no caption.
  -->
  <xsl:template name="report-table">
    <xsl:param name="title"/>
    <xsl:param name="cols"/>
    <xsl:param name="rows"/>
    <xsl:param name="notes"/>
    <!-- A table of so many rows is not split. -->
    <xsl:param name="whole" select="6"/>
    <!-- the figure drawn of the rows: see report-figures.xsl -->
    <xsl:param name="figure" select="''"/>
    <xsl:variable name="columns" select="exsl:node-set($cols)/col"/>
    <xsl:variable name="turned" select="$report-orientation = 'landscape'
        or $report-orientation = '' and @orientation = 'landscape'"/>
    <xsl:variable name="size">
      <xsl:choose>
        <xsl:when test="count($columns) &gt; 5">
          <xsl:value-of select="$dense-table-size"/>
        </xsl:when>
        <xsl:otherwise><xsl:value-of select="$table-size"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:if test="string($title)">
      <fo:block xsl:use-attribute-sets="requisite" space-before="8pt"
          space-after="3pt" keep-with-next.within-page="always">
        <pf:number of="table"/>
        <xsl:call-template name="say">
          <xsl:with-param name="text" select="normalize-space($title)"/>
        </xsl:call-template>
      </fo:block>
    </xsl:if>
    <fo:table xsl:use-attribute-sets="table" font-size="{$size}"
        space-after="4pt">
      <xsl:if test="count(exsl:node-set($rows)/row) &lt;= $whole">
        <xsl:attribute name="keep-together.within-page">always</xsl:attribute>
      </xsl:if>
      <xsl:call-template name="grid-columns">
        <xsl:with-param name="cols" select="$cols"/>
        <xsl:with-param name="width" select="number(substring-before(
            concat(substring($landscape-text-width, 1, 9 * $turned),
                substring($text-width, 1, 9 * not($turned))), 'mm'))"/>
        <xsl:with-param name="size"
            select="number(substring-before($size, 'pt'))"/>
      </xsl:call-template>
      <fo:table-header>
        <fo:table-row keep-together.within-page="always">
          <xsl:for-each select="$columns">
            <fo:table-cell xsl:use-attribute-sets="head-cell">
              <fo:block>
                <xsl:call-template name="say">
                  <xsl:with-param name="text" select="@head"/>
                </xsl:call-template>
              </fo:block>
            </fo:table-cell>
          </xsl:for-each>
        </fo:table-row>
      </fo:table-header>
      <fo:table-body>
        <xsl:for-each select="exsl:node-set($rows)/row">
          <xsl:call-template name="report-row">
            <xsl:with-param name="columns" select="$columns"/>
          </xsl:call-template>
        </xsl:for-each>
      </fo:table-body>
    </fo:table>
    <xsl:if test="exsl:node-set($notes)/*">
      <fo:block xsl:use-attribute-sets="requisite"
          font-size="{$small-size}" space-after="8pt"
          keep-with-previous.within-page="always">
        <!-- a few notes stay together, and with the table's last row -->
        <xsl:if test="count(exsl:node-set($notes)/*) &lt; 4">
          <xsl:attribute name="keep-together.within-page">always</xsl:attribute>
        </xsl:if>
        <xsl:copy-of select="$notes"/>
      </fo:block>
    </xsl:if>
    <xsl:if test="$figure and $report-figures">
      <xsl:call-template name="report-figure">
        <xsl:with-param name="of" select="$figure"/>
        <xsl:with-param name="rows" select="exsl:node-set($rows)/row"/>
        <xsl:with-param name="title" select="$title"/>
        <xsl:with-param name="turned" select="$turned"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="report-row">
    <xsl:param name="columns"/>
    <xsl:variable name="row" select="."/>
    <fo:table-row xsl:use-attribute-sets="row">
      <!-- two rows at least on either side of a page break -->
      <xsl:if test="@section or not(preceding-sibling::row)
          and following-sibling::row">
        <xsl:attribute name="keep-with-next.within-page">always</xsl:attribute>
      </xsl:if>
      <xsl:if test="not(following-sibling::row)
          and preceding-sibling::row[2]">
        <xsl:attribute
            name="keep-with-previous.within-page">always</xsl:attribute>
      </xsl:if>
      <xsl:for-each select="cell">
        <xsl:variable name="n" select="position()"/>
        <!-- what spans from above, or across, shifts the columns -->
        <xsl:variable name="place" select="$n + sum($row/@shift)"/>
        <fo:table-cell xsl:use-attribute-sets="cell">
          <xsl:if test="$columns[position() = $place]/@align
              and not($row/@section)">
            <xsl:attribute name="text-align">
              <xsl:value-of select="$columns[position() = $place]/@align"/>
            </xsl:attribute>
            <xsl:attribute name="hyphenate">false</xsl:attribute>
          </xsl:if>
          <xsl:if test="$row/@section">
            <xsl:attribute name="number-columns-spanned">
              <xsl:value-of select="count($columns)"/>
            </xsl:attribute>
          </xsl:if>
          <xsl:if test="@across">
            <xsl:attribute name="number-columns-spanned">
              <xsl:value-of select="@across"/>
            </xsl:attribute>
          </xsl:if>
          <xsl:if test="@rows &gt; 1">
            <xsl:attribute name="number-rows-spanned">
              <xsl:value-of select="@rows"/>
            </xsl:attribute>
            <xsl:attribute name="pf:repeat-on-break">true</xsl:attribute>
          </xsl:if>
          <fo:block>
            <xsl:if test="$row/@section or $row/@total">
              <xsl:attribute name="font-weight">bold</xsl:attribute>
            </xsl:if>
            <xsl:copy-of select="node()"/>
          </fo:block>
        </fo:table-cell>
      </xsl:for-each>
    </fo:table-row>
  </xsl:template>

  <!-- A note under a table, a sentence. -->
  <xsl:template name="report-note">
    <xsl:param name="text"/>
    <xsl:variable name="flat" select="normalize-space($text)"/>
    <fo:block space-before="2pt">
      <xsl:call-template name="say">
        <xsl:with-param name="text" select="concat($flat, substring('.', 1,
            number(substring($flat, string-length($flat)) != '.')))"/>
      </xsl:call-template>
    </fo:block>
  </xsl:template>

  <!-- ===== Orders ===== -->

  <xsl:template name="report-orders">
    <xsl:variable name="orders" select="$m-root//d:order[d:number]
        [not(d:date/@value) or m:day(d:date/@value) &lt;= $m-as-of]"/>
    <xsl:if test="$orders">
      <xsl:call-template name="report-table">
        <xsl:with-param name="title">Приказы о наставничестве</xsl:with-param>
        <xsl:with-param name="cols">
          <col head="№" weight="7" min="11" align="center"/>
          <col head="Дата и номер" weight="30" min="30"/>
          <col head="О чём" weight="63" min="40"/>
        </xsl:with-param>
        <xsl:with-param name="rows">
          <xsl:for-each select="$orders">
            <xsl:sort select="d:date/@value"/>
            <row>
              <cell><xsl:value-of select="position()"/></cell>
              <cell>
                <xsl:variable name="name">
                  <xsl:call-template name="order-name">
                    <xsl:with-param name="order" select="."/>
                  </xsl:call-template>
                </xsl:variable>
                <xsl:call-template name="say">
                  <xsl:with-param name="text" select="p:capitalize(
                      normalize-space($name))"/>
                </xsl:call-template>
              </cell>
              <cell>
                <xsl:variable name="heading">
                  <xsl:call-template name="order-heading-text">
                    <xsl:with-param name="order" select="."/>
                  </xsl:call-template>
                </xsl:variable>
                <xsl:call-template name="say">
                  <xsl:with-param name="text"
                      select="normalize-space($heading)"/>
                </xsl:call-template>
              </cell>
            </row>
          </xsl:for-each>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- ===== Roadmap: plan and fact ===== -->

  <xsl:template name="report-roadmap">
    <xsl:variable name="executions" select="d:execution"/>
    <xsl:variable name="roadmaps" select="$m-root//d:roadmap
        [.//d:activity/@id = $executions/@activity]"/>
    <xsl:variable name="activities" select="$roadmaps//d:activity
        [not(@id) or @id = $executions/@activity]
        | $roadmaps//d:activity[@id]"/>
    <xsl:if test="$activities">
      <xsl:variable name="done" select="$executions
          [@activity = $activities/@id][@status = 'done']"/>
      <xsl:call-template name="report-table">
        <xsl:with-param name="title">Исполнение дорожной карты</xsl:with-param>
        <xsl:with-param name="figure">roadmap</xsl:with-param>
        <xsl:with-param name="cols">
          <col head="№" weight="7" min="11" align="center"/>
          <col head="Мероприятие" weight="35" min="40"/>
          <col head="Срок: план" weight="18" min="35" align="center"/>
          <col head="Срок: факт" weight="17" min="35" align="center"/>
          <col head="Исполнение" weight="23" min="26"/>
        </xsl:with-param>
        <xsl:with-param name="rows">
          <xsl:for-each select="$roadmaps/d:stage
              [.//d:activity[count(. | $activities) = count($activities)]]">
            <row section="true">
              <cell>
                <xsl:call-template name="flow-inline">
                  <xsl:with-param name="node" select="d:name"/>
                </xsl:call-template>
              </cell>
            </row>
            <xsl:for-each select=".//d:activity
                [count(. | $activities) = count($activities)]">
              <xsl:call-template name="report-roadmap-row">
                <xsl:with-param name="execution"
                    select="$executions[@activity = current()/@id]"/>
                <xsl:with-param name="n" select="count(preceding::d:activity
                    [count(. | $activities) = count($activities)]) + 1"/>
              </xsl:call-template>
            </xsl:for-each>
          </xsl:for-each>
        </xsl:with-param>
        <xsl:with-param name="notes">
          <xsl:call-template name="report-note">
            <xsl:with-param name="text">
              <xsl:value-of select="concat('Исполнено ', count($done), ' из ',
                  p:count(count($activities), 'мероприятия', 'мероприятий',
                      'мероприятий'), ' (', m:share(count($done),
                      count($activities)), '&#160;%)')"/>
              <xsl:for-each select="$report-words/execution
                  [@name != 'done']">
                <xsl:variable name="n" select="count($executions
                    [@status = current()/@name])"/>
                <xsl:if test="$n &gt; 0">
                  <xsl:value-of select="concat(', ', ., ' – ', $n)"/>
                </xsl:if>
              </xsl:for-each>
              <xsl:variable name="silent" select="count($activities
                  [not(@id = $executions/@activity)])"/>
              <xsl:if test="$silent &gt; 0">
                <xsl:value-of select="concat(', нет сведений – ', $silent)"/>
              </xsl:if>
            </xsl:with-param>
          </xsl:call-template>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="report-roadmap-row">
    <xsl:param name="execution"/>
    <xsl:param name="n"/>
    <row>
      <cell><xsl:value-of select="$n"/></cell>
      <cell>
        <xsl:call-template name="flow-inline">
          <xsl:with-param name="node" select="d:name"/>
        </xsl:call-template>
      </cell>
      <cell>
        <xsl:variable name="deadline" select="d:deadline
            | r:inherited(., 'deadline')[not(current()/d:deadline)]"
            xmlns:r="urn:pisar:roadmap"/>
        <xsl:for-each select="$deadline">
          <xsl:call-template name="deadline-cell"/>
        </xsl:for-each>
        <xsl:if test="not($deadline)">–</xsl:if>
      </cell>
      <cell>
        <xsl:for-each select="$execution/d:fact">
          <xsl:call-template name="deadline-cell"/>
        </xsl:for-each>
        <xsl:if test="not($execution/d:fact)">–</xsl:if>
      </cell>
      <cell>
        <xsl:value-of select="$report-words/execution
            [@name = $execution/@status]"/>
        <xsl:if test="not($execution)">нет сведений</xsl:if>
        <xsl:if test="$execution/d:note">
          <xsl:text>; </xsl:text>
          <xsl:apply-templates select="$execution/d:note/node()"
              mode="inline"/>
        </xsl:if>
      </cell>
    </row>
  </xsl:template>

  <!-- ===== Participants ===== -->

  <xsl:template name="report-counts">
    <xsl:variable name="mentors" select="m:mentors()"/>
    <xsl:variable name="mentees" select="m:mentees()"/>
    <xsl:variable name="groups" select="$m-pairs[@kind = 'group']"/>
    <xsl:if test="$m-pairs">
      <xsl:call-template name="report-p">
        <xsl:with-param name="text">
          <xsl:text>В программе участвовали </xsl:text>
          <xsl:call-template name="report-people-word">
            <xsl:with-param name="n" select="count($mentors)"/>
            <xsl:with-param name="one">наставник</xsl:with-param>
            <xsl:with-param name="two">наставника</xsl:with-param>
            <xsl:with-param name="many">наставников</xsl:with-param>
          </xsl:call-template>
          <xsl:text> и </xsl:text>
          <xsl:call-template name="report-people-word">
            <xsl:with-param name="n" select="count($mentees)"/>
            <xsl:with-param name="one">наставляемый</xsl:with-param>
            <xsl:with-param name="two">наставляемых</xsl:with-param>
            <xsl:with-param name="many">наставляемых</xsl:with-param>
          </xsl:call-template>
          <xsl:call-template name="report-pairs-word">
            <xsl:with-param name="groups" select="count($groups)"/>
          </xsl:call-template>
        </xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="report-table">
        <xsl:with-param name="title">Участники программы</xsl:with-param>
        <xsl:with-param name="cols">
          <col head="Показатель" weight="75" min="60"/>
          <col head="Число" weight="25" min="25" align="center"/>
        </xsl:with-param>
        <xsl:with-param name="rows">
          <xsl:call-template name="report-people-rows">
            <xsl:with-param name="word">Наставники</xsl:with-param>
            <xsl:with-param name="people" select="$mentors"/>
          </xsl:call-template>
          <xsl:call-template name="report-people-rows">
            <xsl:with-param name="word">Наставляемые</xsl:with-param>
            <xsl:with-param name="people" select="$mentees"/>
          </xsl:call-template>
          <xsl:call-template name="report-pairs-rows">
            <xsl:with-param name="groups" select="$groups"/>
          </xsl:call-template>
        </xsl:with-param>
        <xsl:with-param name="notes">
          <xsl:call-template name="report-note">
            <xsl:with-param name="text">Каждый человек посчитан один раз в
              каждой роли, сколько бы пар и групп у него ни было</xsl:with-param>
          </xsl:call-template>
        </xsl:with-param>
      </xsl:call-template>
      <xsl:choose>
        <xsl:when test="$m-public">
          <xsl:call-template name="report-public-forms"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="report-shapes"/>
          <xsl:call-template name="report-grades"/>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:call-template name="report-coverage"/>
    </xsl:if>
  </xsl:template>

  <!-- «; работали 16 пар и 2 группы»; in a public copy together: a few groups
       would give away the few people in them. -->
  <xsl:template name="report-pairs-word">
    <xsl:param name="groups"/>
    <xsl:variable name="pairs" select="count($m-pairs) - $groups"/>
    <xsl:choose>
      <xsl:when test="$m-public">
        <xsl:text>; работали </xsl:text>
        <xsl:call-template name="report-people-word">
          <xsl:with-param name="n" select="count($m-pairs)"/>
          <xsl:with-param name="one">пара (группа)</xsl:with-param>
          <xsl:with-param name="two">пары и группы</xsl:with-param>
          <xsl:with-param name="many">пар и групп</xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="$groups &gt; 0">
        <xsl:value-of select="concat('; работали ', p:count($pairs, 'пара',
            'пары', 'пар'), ' и ', p:count($groups, 'группа', 'группы',
            'групп'))"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="concat('; ', p:plural($pairs, 'работала',
            'работали', 'работали'), ' ', p:count($pairs, 'пара', 'пары',
            'пар'))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="report-pairs-rows">
    <xsl:param name="groups"/>
    <xsl:choose>
      <xsl:when test="$m-public">
        <row>
          <cell>Пары и группы</cell>
          <cell><xsl:value-of select="m:open-count(count($m-pairs))"/></cell>
        </row>
      </xsl:when>
      <xsl:otherwise>
        <row>
          <cell>Пары</cell>
          <cell>
            <xsl:value-of select="count($m-pairs) - count($groups)"/>
          </cell>
        </row>
        <row>
          <cell>Группы</cell>
          <cell><xsl:value-of select="count($groups)"/></cell>
        </row>
        <row>
          <cell>Средний размер группы (наставляемых)</cell>
          <cell>
            <xsl:value-of select="m:ratio(count(m:within(
                $groups/d:mentee)), count($groups))"/>
          </cell>
        </row>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- «16 наставников»; in a public copy «менее 5 наставников». -->
  <xsl:template name="report-people-word">
    <xsl:param name="n"/>
    <xsl:param name="one"/>
    <xsl:param name="two"/>
    <xsl:param name="many"/>
    <xsl:choose>
      <xsl:when test="m:small($n)">
        <xsl:value-of select="concat('менее ', $m-least, ' ', $many)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="p:count($n, string($one), string($two),
            string($many))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- All, then pupils, staff, people from outside. -->
  <xsl:template name="report-people-rows">
    <xsl:param name="word"/>
    <xsl:param name="people"/>
    <row>
      <cell><xsl:value-of select="$word"/></cell>
      <cell><xsl:value-of select="m:open-count(count($people))"/></cell>
    </row>
    <xsl:variable name="list">
      <part n="{count(m:pupils($people))}">обучающиеся</part>
      <part n="{count(m:staff($people))}">работники школы</part>
      <part n="{count(m:external($people))}">внешние участники</part>
    </xsl:variable>
    <xsl:call-template name="report-part-rows">
      <xsl:with-param name="parts" select="exsl:node-set($list)/part"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Parts of the number above them, those that are not empty. -->
  <xsl:template name="report-part-rows">
    <xsl:param name="parts"/>
    <xsl:variable name="hidden" select="m:shut($parts)"/>
    <xsl:for-each select="$parts[@n &gt; 0]">
      <row>
        <cell>
          <fo:block start-indent="6mm">
            <xsl:value-of select="concat('из них ', .)"/>
          </fo:block>
        </cell>
        <cell>
          <xsl:call-template name="report-part">
            <xsl:with-param name="hidden" select="$hidden"/>
          </xsl:call-template>
        </cell>
      </row>
    </xsl:for-each>
  </xsl:template>

  <!-- A part's number, or the mark of a hidden one. -->
  <xsl:template name="report-part">
    <xsl:param name="hidden"/>
    <xsl:choose>
      <xsl:when test="count(. | $hidden) = count($hidden)">*</xsl:when>
      <xsl:otherwise><xsl:value-of select="@n"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A pair's form and role model in words. -->
  <xsl:template name="report-form-name">
    <xsl:variable name="form" select="key('form', @mentoring-form)"/>
    <xsl:variable name="plan-form"
        select="plan:form(string($m-root//d:plans/d:plan
            [@pair = current()/@id][1]/@plan-form))"
        xmlns:plan="urn:pisar:plan"/>
    <xsl:choose>
      <xsl:when test="d:form-name">
        <xsl:apply-templates select="d:form-name/node()" mode="inline"/>
      </xsl:when>
      <xsl:when test="$form">
        <xsl:apply-templates select="$form/d:name/node()" mode="inline"/>
      </xsl:when>
      <xsl:when test="$plan-form">
        <xsl:apply-templates select="$plan-form/d:form-name/node()"
            mode="inline"/>
      </xsl:when>
      <xsl:otherwise>–</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="report-model-name">
    <xsl:variable name="model" select="key('role-model', @role-model)"/>
    <xsl:choose>
      <xsl:when test="d:role-model-name">
        <xsl:apply-templates select="d:role-model-name/node()"
            mode="inline"/>
      </xsl:when>
      <xsl:when test="$model">
        <xsl:apply-templates select="$model/d:name/node()" mode="inline"/>
      </xsl:when>
      <xsl:otherwise>–</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- By form and role model. -->
  <xsl:template name="report-shapes">
    <xsl:call-template name="report-table">
      <xsl:with-param name="title">Пары и группы по формам наставничества и
        ролевым моделям</xsl:with-param>
      <xsl:with-param name="figure">shapes</xsl:with-param>
      <xsl:with-param name="cols">
        <col head="Форма" weight="27" min="28"/>
        <col head="Ролевая модель" weight="27" min="28"/>
        <col head="Пары" weight="9" min="14" align="center"/>
        <col head="Группы" weight="10" min="14" align="center"/>
        <col head="Наставники" weight="13" min="14" align="center"/>
        <col head="Наставляемые" weight="14" min="14" align="center"/>
      </xsl:with-param>
      <xsl:with-param name="rows">
        <xsl:for-each select="$m-pairs">
          <xsl:variable name="same" select="key('report-shape', concat(
              @mentoring-form, '|', d:form-name, '|', @role-model, '|',
              d:role-model-name))[count(. | $m-pairs) = count($m-pairs)]"/>
          <xsl:if test="generate-id() = generate-id($same[1])">
            <xsl:call-template name="report-shape-row">
              <xsl:with-param name="pairs" select="$same"/>
            </xsl:call-template>
          </xsl:if>
        </xsl:for-each>
        <row total="true" shift="1">
          <cell across="2">Всего</cell>
          <xsl:call-template name="report-shape-cells">
            <xsl:with-param name="pairs" select="$m-pairs"/>
          </xsl:call-template>
        </row>
      </xsl:with-param>
      <xsl:with-param name="notes">
        <xsl:if test="count($m-pairs/d:mentor) &gt; count(m:mentors())
            or count($m-pairs/d:mentee) &gt; count(m:mentees())">
          <xsl:call-template name="report-note">
            <xsl:with-param name="text">Кто участвует в нескольких строках,
              в итоге посчитан один раз</xsl:with-param>
          </xsl:call-template>
        </xsl:if>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- By form only, and the small rows without numbers. -->
  <xsl:template name="report-public-forms">
    <xsl:variable name="list">
      <xsl:for-each select="$m-pairs">
        <xsl:variable name="same" select="key('report-form', concat(
            @mentoring-form, '|', d:form-name))
            [count(. | $m-pairs) = count($m-pairs)]"/>
        <xsl:if test="generate-id() = generate-id($same[1])">
          <!-- the least of the three numbers decides about the row -->
          <xsl:variable name="mentors" select="count(m:mentors($same))"/>
          <xsl:variable name="mentees" select="count(m:mentees($same))"/>
          <xsl:variable name="pairs" select="count($same)"/>
          <xsl:variable name="less" select="($mentors &lt; $pairs) * $mentors
              + not($mentors &lt; $pairs) * $pairs"/>
          <part mentors="{$mentors}" mentees="{$mentees}" pairs="{$pairs}"
              n="{($mentees &lt; $less) * $mentees
                  + not($mentees &lt; $less) * $less}">
            <xsl:call-template name="report-form-name"/>
          </part>
        </xsl:if>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="parts" select="exsl:node-set($list)/part"/>
    <xsl:variable name="hidden" select="m:shut($parts)"/>
    <xsl:if test="count($parts) &gt; count($hidden)">
      <xsl:call-template name="report-table">
        <xsl:with-param name="title">Пары и группы по формам
          наставничества</xsl:with-param>
        <xsl:with-param name="figure">shapes</xsl:with-param>
        <xsl:with-param name="cols">
          <col head="Форма" weight="40" min="40"/>
          <col head="Пары и группы" weight="20" min="20" align="center"/>
          <col head="Наставники" weight="20" min="20" align="center"/>
          <col head="Наставляемые" weight="20" min="20" align="center"/>
        </xsl:with-param>
        <xsl:with-param name="rows">
          <xsl:for-each select="$parts">
            <xsl:variable name="shut"
                select="count(. | $hidden) = count($hidden)"/>
            <row>
              <cell><xsl:copy-of select="node()"/></cell>
              <xsl:for-each select="@pairs | @mentors | @mentees">
                <xsl:sort select="translate(name(), 'pmn', '123')"/>
                <cell>
                  <xsl:if test="$shut">*</xsl:if>
                  <xsl:if test="not($shut)"><xsl:value-of select="."/></xsl:if>
                </cell>
              </xsl:for-each>
            </row>
          </xsl:for-each>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="report-shape-row">
    <xsl:param name="pairs"/>
    <row>
      <cell><xsl:call-template name="report-form-name"/></cell>
      <cell><xsl:call-template name="report-model-name"/></cell>
      <xsl:call-template name="report-shape-cells">
        <xsl:with-param name="pairs" select="$pairs"/>
      </xsl:call-template>
    </row>
  </xsl:template>

  <xsl:template name="report-shape-cells">
    <xsl:param name="pairs"/>
    <cell><xsl:value-of
        select="count($pairs[not(@kind = 'group')])"/></cell>
    <cell><xsl:value-of select="count($pairs[@kind = 'group'])"/></cell>
    <cell><xsl:value-of select="count(m:mentors($pairs))"/></cell>
    <cell><xsl:value-of select="count(m:mentees($pairs))"/></cell>
  </xsl:template>

  <!-- ===== Mentors' training ===== -->

  <xsl:template name="report-training">
    <xsl:variable name="mentors" select="m:mentors()"/>
    <xsl:variable name="trainings" select="$mentors/d:mentor-record/d:training
        [m:day(@date) &lt;= $m-as-of and m:day(@date) &gt;= $m-start]"/>
    <xsl:variable name="trained" select="$mentors
        [d:mentor-record/d:training[m:day(@date) &lt;= $m-as-of
            and m:day(@date) &gt;= $m-start]]"/>
    <xsl:if test="$trainings">
      <xsl:call-template name="report-p">
        <xsl:with-param name="text">
          <xsl:text>За период обучение прошли </xsl:text>
          <xsl:choose>
            <xsl:when test="m:openness(count($trained), count($mentors))
                != 'exact'">
              <xsl:value-of select="concat(m:open-share(count($trained),
                  count($mentors)), '&#160;% наставников')"/>
            </xsl:when>
            <xsl:otherwise>
              <xsl:value-of select="concat(count($trained), ' из ',
                  p:count(count($mentors), 'наставника', 'наставников',
                      'наставников'), ' (', m:share(count($trained),
                      count($mentors)), '&#160;%)')"/>
            </xsl:otherwise>
          </xsl:choose>
          <xsl:if test="$trainings/@hours
              and not(m:small(count($trained)))">
            <xsl:text>; всего </xsl:text>
            <xsl:value-of select="concat(
                m:plain(m:sum($trainings/@hours) div 10000), ' ч')"/>
            <xsl:text>, в среднем на одного – </xsl:text>
            <xsl:value-of select="concat(m:ratio(m:sum($trainings/@hours),
                count($trained) * 10000), ' ч')"/>
          </xsl:if>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- ===== Pairs: statuses, meetings ===== -->

  <xsl:template name="report-statuses">
    <xsl:variable name="total" select="count($m-pairs)"/>
    <xsl:variable name="list">
      <xsl:for-each select="$report-words/status">
        <part n="{count($m-pairs[@status = current()/@name
            or (not(@status) and current()/@name = 'active')])}">
          <xsl:value-of select="."/>
        </part>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="parts" select="exsl:node-set($list)/part"/>
    <xsl:variable name="hidden" select="m:shut($parts)"/>
    <xsl:if test="$m-pairs">
      <xsl:call-template name="report-table">
        <xsl:with-param name="title">Состояние пар и групп</xsl:with-param>
        <xsl:with-param name="figure">statuses</xsl:with-param>
        <xsl:with-param name="cols">
          <col head="Состояние" weight="60" min="50"/>
          <col head="Число" weight="20" min="20" align="center"/>
          <col head="Доля, %" weight="20" min="20" align="center"/>
        </xsl:with-param>
        <xsl:with-param name="rows">
          <xsl:for-each select="$parts">
            <row>
              <cell><xsl:value-of select="."/></cell>
              <cell>
                <xsl:call-template name="report-part">
                  <xsl:with-param name="hidden" select="$hidden"/>
                </xsl:call-template>
              </cell>
              <cell>
                <xsl:choose>
                  <xsl:when test="count(. | $hidden) = count($hidden)">*</xsl:when>
                  <xsl:otherwise>
                    <xsl:value-of select="m:share(@n, $total)"/>
                  </xsl:otherwise>
                </xsl:choose>
              </cell>
            </row>
          </xsl:for-each>
          <row total="true">
            <cell>Всего</cell>
            <cell><xsl:value-of select="m:open-count($total)"/></cell>
            <cell><xsl:value-of select="m:share($total, $total)"/></cell>
          </row>
        </xsl:with-param>
        <xsl:with-param name="notes">
          <xsl:variable name="shares">
            <xsl:for-each select="$parts">
              <s n="{translate(m:share(@n, $total), ',', '')}"/>
            </xsl:for-each>
          </xsl:variable>
          <xsl:if test="not($hidden)
              and sum(exsl:node-set($shares)/s/@n) != 1000">
            <xsl:call-template name="report-note">
              <xsl:with-param name="text">Доли округлены, поэтому их сумма
                отличается от 100&#160;%</xsl:with-param>
            </xsl:call-template>
          </xsl:if>
        </xsl:with-param>
      </xsl:call-template>
      <xsl:variable name="early"
          select="$m-pairs[@status = 'stopped-early'][d:stop]"/>
      <xsl:if test="$early and not($m-public)">
        <xsl:call-template name="report-p">
          <xsl:with-param name="text">
            <xsl:text>Причины досрочного прекращения: </xsl:text>
            <xsl:for-each select="$report-words/reason
                [@name = $early/d:stop/@reason]">
              <xsl:if test="position() &gt; 1">, </xsl:if>
              <xsl:value-of select="concat(., ' – ', count($early
                  [d:stop/@reason = current()/@name]))"/>
            </xsl:for-each>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:if>
    </xsl:if>
  </xsl:template>

  <xsl:template name="report-meetings">
    <xsl:variable name="records"
        select="d:meetings[@pair = $m-pairs/@id]"/>
    <xsl:if test="$records and not(m:small(count($records)))">
      <xsl:call-template name="report-table">
        <xsl:with-param name="title">Встречи наставников и
          наставляемых</xsl:with-param>
        <xsl:with-param name="cols">
          <col head="Форма" weight="34" min="30"/>
          <col head="Пары и группы" weight="14" min="16" align="center"/>
          <col head="Намечено" weight="13" min="16" align="center"/>
          <col head="Проведено" weight="13" min="16" align="center"/>
          <col head="Проведено, %" weight="13" min="16" align="center"/>
          <col head="В среднем на пару" weight="13" min="16"
              align="center"/>
        </xsl:with-param>
        <xsl:with-param name="rows">
          <xsl:for-each select="$m-pairs[not($m-public)]">
            <xsl:variable name="same" select="key('report-form', concat(
                @mentoring-form, '|', d:form-name))
                [count(. | $m-pairs) = count($m-pairs)]"/>
            <xsl:if test="generate-id() = generate-id($same[1])
                and $records[@pair = $same/@id]">
              <row>
                <cell><xsl:call-template name="report-form-name"/></cell>
                <xsl:call-template name="report-meeting-cells">
                  <xsl:with-param name="records"
                      select="$records[@pair = $same/@id]"/>
                </xsl:call-template>
              </row>
            </xsl:if>
          </xsl:for-each>
          <row total="true">
            <cell>Всего</cell>
            <xsl:call-template name="report-meeting-cells">
              <xsl:with-param name="records" select="$records"/>
            </xsl:call-template>
          </row>
        </xsl:with-param>
        <xsl:with-param name="notes">
          <xsl:variable name="silent"
              select="count($m-pairs[not(@id = $records/@pair)])"/>
          <xsl:if test="$silent &gt; 0 and not($m-public)">
            <xsl:call-template name="report-note">
              <xsl:with-param name="text" select="concat(
                  'Пары и группы без сведений о встречах: ', $silent)"/>
            </xsl:call-template>
          </xsl:if>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="report-meeting-cells">
    <xsl:param name="records"/>
    <xsl:variable name="pairs"
        select="count(set:distinct($records/@pair))"/>
    <xsl:variable name="held" select="m:meetings-held($records)"/>
    <xsl:variable name="planned" select="m:meetings-planned($records)"/>
    <cell><xsl:value-of select="$pairs"/></cell>
    <cell><xsl:value-of select="$planned"/></cell>
    <cell><xsl:value-of select="$held"/></cell>
    <cell><xsl:value-of select="m:share($held, $planned)"/></cell>
    <cell><xsl:value-of select="m:ratio($held, $pairs)"/></cell>
  </xsl:template>
</xsl:stylesheet>
