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

  <xsl:key name="report-shape" match="d:pairs/d:pair" use="concat(
      @mentoring-form, '|', d:form-name, '|', @role-model, '|',
      d:role-model-name)"/>
  <xsl:key name="report-form" match="d:pairs/d:pair" use="concat(
      @mentoring-form, '|', d:form-name)"/>
  <xsl:key name="report-activity" match="d:activity" use="@id"/>

  <!-- ===== From rows to fo ===== -->

  <!--
    $cols: <col head="" weight="" min="" align=""/>…; $rows: <row><cell
    rows="">…</cell></row>, a row with @section goes across the table, one
    with @total is bold. $notes: fo:blocks below.
  -->
  <xsl:template name="report-table">
    <xsl:param name="title"/>
    <xsl:param name="cols"/>
    <xsl:param name="rows"/>
    <xsl:param name="notes"/>
    <xsl:variable name="columns" select="exsl:node-set($cols)/col"/>
    <xsl:variable name="size">
      <xsl:choose>
        <xsl:when test="count($columns) &gt; 5">
          <xsl:value-of select="$dense-table-size"/>
        </xsl:when>
        <xsl:otherwise><xsl:value-of select="$table-size"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <fo:block xsl:use-attribute-sets="requisite" space-before="8pt"
        space-after="3pt" keep-with-next.within-page="always">
      <pf:number of="table"/>
      <xsl:call-template name="say">
        <xsl:with-param name="text" select="normalize-space($title)"/>
      </xsl:call-template>
    </fo:block>
    <fo:table xsl:use-attribute-sets="table" font-size="{$size}"
        space-after="4pt">
      <xsl:call-template name="grid-columns">
        <xsl:with-param name="cols" select="$cols"/>
        <xsl:with-param name="width" select="number(substring-before(
            concat(substring($landscape-text-width, 1, 9 *
                (@orientation = 'landscape')), substring($text-width, 1,
                9 * not(@orientation = 'landscape'))), 'mm'))"/>
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
          font-size="{$small-size}" space-after="8pt">
        <xsl:copy-of select="$notes"/>
      </fo:block>
    </xsl:if>
  </xsl:template>

  <xsl:template name="report-row">
    <xsl:param name="columns"/>
    <xsl:variable name="row" select="."/>
    <fo:table-row xsl:use-attribute-sets="row">
      <xsl:if test="@section">
        <xsl:attribute name="keep-with-next.within-page">always</xsl:attribute>
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
                  <xsl:apply-templates select="d:heading/node()"
                      mode="plain"/>
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
        <xsl:with-param name="cols">
          <col head="№" weight="7" min="11" align="center"/>
          <col head="Мероприятие" weight="35" min="40"/>
          <col head="Срок: план" weight="18" min="27" align="center"/>
          <col head="Срок: факт" weight="17" min="24" align="center"/>
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
    <xsl:variable name="in-groups" select="count(m:within(
        $groups/d:mentee))"/>
    <xsl:if test="$m-pairs">
      <xsl:call-template name="report-p">
        <xsl:with-param name="text">
          <xsl:text>В программе участвовали </xsl:text>
          <xsl:value-of select="p:count(count($mentors), 'наставник',
              'наставника', 'наставников')"/>
          <xsl:text> и </xsl:text>
          <xsl:value-of select="p:count(count($mentees), 'наставляемый',
              'наставляемых', 'наставляемых')"/>
          <xsl:text>; работали </xsl:text>
          <xsl:value-of select="p:count(count($m-pairs) - count($groups),
              'пара', 'пары', 'пар')"/>
          <xsl:if test="$groups">
            <xsl:text> и </xsl:text>
            <xsl:value-of select="p:count(count($groups), 'группа',
                'группы', 'групп')"/>
          </xsl:if>
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
              <xsl:value-of select="m:ratio($in-groups, count($groups))"/>
            </cell>
          </row>
        </xsl:with-param>
        <xsl:with-param name="notes">
          <xsl:call-template name="report-note">
            <xsl:with-param name="text">Каждый человек посчитан один раз в
              каждой роли, сколько бы пар и групп у него ни было</xsl:with-param>
          </xsl:call-template>
        </xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="report-shapes"/>
    </xsl:if>
  </xsl:template>

  <xsl:template name="report-people-rows">
    <xsl:param name="word"/>
    <xsl:param name="people"/>
    <row>
      <cell><xsl:value-of select="$word"/></cell>
      <cell><xsl:value-of select="count($people)"/></cell>
    </row>
    <xsl:call-template name="report-part-row">
      <xsl:with-param name="word">из них обучающиеся</xsl:with-param>
      <xsl:with-param name="n" select="count(m:pupils($people))"/>
    </xsl:call-template>
    <xsl:call-template name="report-part-row">
      <xsl:with-param name="word">из них работники школы</xsl:with-param>
      <xsl:with-param name="n" select="count(m:staff($people))"/>
    </xsl:call-template>
    <xsl:call-template name="report-part-row">
      <xsl:with-param name="word">из них внешние участники</xsl:with-param>
      <xsl:with-param name="n" select="count(m:external($people))"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="report-part-row">
    <xsl:param name="word"/>
    <xsl:param name="n"/>
    <xsl:if test="$n &gt; 0">
      <row>
        <cell>
          <fo:block start-indent="6mm"><xsl:value-of select="$word"/></fo:block>
        </cell>
        <cell><xsl:value-of select="$n"/></cell>
      </row>
    </xsl:if>
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
          <xsl:value-of select="concat('За период обучение прошли ',
              count($trained), ' из ', p:count(count($mentors),
                  'наставника', 'наставников', 'наставников'), ' (',
              m:share(count($trained), count($mentors)), '&#160;%)')"/>
          <xsl:if test="$trainings/@hours">
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
    <xsl:if test="$m-pairs">
      <xsl:call-template name="report-table">
        <xsl:with-param name="title">Состояние пар и групп</xsl:with-param>
        <xsl:with-param name="cols">
          <col head="Состояние" weight="60" min="50"/>
          <col head="Число" weight="20" min="20" align="center"/>
          <col head="Доля, %" weight="20" min="20" align="center"/>
        </xsl:with-param>
        <xsl:with-param name="rows">
          <xsl:for-each select="$report-words/status">
            <xsl:variable name="n" select="count($m-pairs
                [@status = current()/@name
                or (not(@status) and current()/@name = 'active')])"/>
            <row>
              <cell><xsl:value-of select="."/></cell>
              <cell><xsl:value-of select="$n"/></cell>
              <cell><xsl:value-of select="m:share($n, $total)"/></cell>
            </row>
          </xsl:for-each>
          <row total="true">
            <cell>Всего</cell>
            <cell><xsl:value-of select="$total"/></cell>
            <cell><xsl:value-of select="m:share($total, $total)"/></cell>
          </row>
        </xsl:with-param>
        <xsl:with-param name="notes">
          <xsl:variable name="shares">
            <xsl:for-each select="$report-words/status">
              <s n="{translate(m:share(count($m-pairs
                  [@status = current()/@name or (not(@status)
                      and current()/@name = 'active')]), $total),
                  ',', '')}"/>
            </xsl:for-each>
          </xsl:variable>
          <xsl:if test="sum(exsl:node-set($shares)/s/@n) != 1000">
            <xsl:call-template name="report-note">
              <xsl:with-param name="text">Доли округлены, поэтому их сумма
                отличается от 100&#160;%</xsl:with-param>
            </xsl:call-template>
          </xsl:if>
        </xsl:with-param>
      </xsl:call-template>
      <xsl:variable name="early"
          select="$m-pairs[@status = 'stopped-early'][d:stop]"/>
      <xsl:if test="$early">
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
    <xsl:if test="$records">
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
          <xsl:for-each select="$m-pairs">
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
          <xsl:if test="$silent &gt; 0">
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

  <!-- ===== Questionnaires ===== -->

  <!-- «Удовлетворены …: 12 из 15 ответивших наставляемых (80,0 %)». -->
  <xsl:template name="report-satisfaction">
    <xsl:variable name="mentees" select="m:satisfaction-responses('mentee')"/>
    <xsl:variable name="mentors" select="m:satisfaction-responses('mentor')"/>
    <xsl:if test="$mentees | $mentors">
      <xsl:call-template name="report-p">
        <xsl:with-param name="text">
          <xsl:text>Участием в программе удовлетворены (средний балл не
            ниже </xsl:text>
          <xsl:value-of select="m:plain(m:threshold('satisfaction', 7))"/>
          <xsl:text>): </xsl:text>
          <xsl:if test="$mentees">
            <xsl:value-of select="concat(
                m:respondents(m:satisfied($mentees)), ' из ',
                p:count(m:respondents($mentees), 'ответившего наставляемого',
                    'ответивших наставляемых', 'ответивших наставляемых'),
                ' (', m:share(m:respondents(m:satisfied($mentees)),
                    m:respondents($mentees)), '&#160;%)')"/>
          </xsl:if>
          <xsl:if test="$mentees and $mentors">; </xsl:if>
          <xsl:if test="$mentors">
            <xsl:value-of select="concat(
                m:respondents(m:satisfied($mentors)), ' из ',
                p:count(m:respondents($mentors), 'ответившего наставника',
                    'ответивших наставников', 'ответивших наставников'),
                ' (', m:share(m:respondents(m:satisfied($mentors)),
                    m:respondents($mentors)), '&#160;%)')"/>
          </xsl:if>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- One table for each questionnaire that was answered. -->
  <xsl:template name="report-surveys">
    <xsl:param name="only" select="''"/>
    <xsl:for-each select="d:instrument[d:response]
        [$only = '' or @id = $only]">
      <xsl:call-template name="report-survey"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="report-survey">
    <xsl:variable name="numeric" select="d:item
        [@type = 'scale' or @type = 'number' or @type = 'yes-no']"/>
    <xsl:variable name="choice"
        select="d:item[@type = 'single' or @type = 'multi']"/>
    <xsl:variable name="title">
      <xsl:text>Сводка: </xsl:text>
      <xsl:apply-templates select="d:title/node()" mode="plain"/>
    </xsl:variable>
    <xsl:variable name="twice" select="d:response/@phase = 'before'
        and d:response/@phase = 'after'"/>
    <xsl:if test="$numeric">
      <xsl:variable name="instrument" select="."/>
      <xsl:variable name="phases">
        <xsl:if test="d:response/@phase = 'before'">
          <col phase="before" head="До"/>
        </xsl:if>
        <xsl:if test="d:response/@phase = 'interim'">
          <col phase="interim" head="В ходе"/>
        </xsl:if>
        <xsl:if test="d:response/@phase = 'after'">
          <col phase="after" head="После"/>
        </xsl:if>
      </xsl:variable>
      <!-- the width is the page's, which the report's root knows -->
      <xsl:for-each select="ancestor::d:monitoring">
        <xsl:call-template name="report-table">
          <xsl:with-param name="title" select="string($title)"/>
          <xsl:with-param name="cols">
            <col head="№" weight="6" min="10" align="center"/>
            <col head="Вопрос" weight="34" min="40"/>
            <xsl:for-each select="exsl:node-set($phases)/col">
              <col head="{@head}" weight="11" min="16" align="center"/>
            </xsl:for-each>
            <xsl:if test="$twice">
              <col head="Изменение" weight="13" min="16" align="center"/>
            </xsl:if>
            <col head="Мин.–макс., медиана" weight="14" min="18"
                align="center"/>
            <xsl:if test="$twice">
              <col head="Вывод" weight="16" min="22"/>
            </xsl:if>
          </xsl:with-param>
          <xsl:with-param name="rows">
            <xsl:for-each select="$numeric">
              <xsl:call-template name="report-item-row">
                <xsl:with-param name="n" select="position()"/>
                <xsl:with-param name="phases"
                    select="exsl:node-set($phases)/col"/>
                <xsl:with-param name="twice" select="$twice"/>
              </xsl:call-template>
            </xsl:for-each>
          </xsl:with-param>
          <xsl:with-param name="notes">
            <xsl:for-each select="$instrument">
              <xsl:call-template name="report-survey-notes">
                <xsl:with-param name="twice" select="$twice"/>
              </xsl:call-template>
            </xsl:for-each>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:for-each>
    </xsl:if>
    <xsl:if test="$choice">
      <xsl:call-template name="report-choices">
        <xsl:with-param name="items" select="$choice"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- Means with n, the paired change, spread, verdict. -->
  <xsl:template name="report-item-row">
    <xsl:param name="n"/>
    <xsl:param name="phases"/>
    <xsl:param name="twice"/>
    <xsl:variable name="share" select="@type = 'yes-no'"/>
    <xsl:variable name="factor" select="1 + 99 * $share"/>
    <xsl:variable name="numbers">
      <xsl:call-template name="m-item">
        <xsl:with-param name="item" select="."/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="stats" select="exsl:node-set($numbers)"/>
    <xsl:variable name="pair" select="$stats/pair"/>
    <xsl:variable name="end" select="$stats/phase[last()]"/>
    <row>
      <cell><xsl:value-of select="$n"/></cell>
      <cell>
        <xsl:call-template name="report-question">
          <xsl:with-param name="phase" select="string($end/@name)"/>
        </xsl:call-template>
        <xsl:if test="$share"> (доля «да», %)</xsl:if>
      </cell>
      <xsl:for-each select="$phases">
        <xsl:variable name="phase"
            select="$stats/phase[@name = current()/@phase]"/>
        <cell>
          <xsl:call-template name="report-mean">
            <xsl:with-param name="num" select="$phase/@sum * $factor"/>
            <xsl:with-param name="n" select="sum($phase/@n)"/>
          </xsl:call-template>
        </cell>
      </xsl:for-each>
      <xsl:if test="$twice">
        <cell>
          <xsl:call-template name="report-change">
            <xsl:with-param name="num" select="$pair/@sum * $factor"/>
            <xsl:with-param name="n" select="number($pair/@n)"/>
            <xsl:with-param name="unit"
                select="substring(' п.п.', 1, 5 * $share)"/>
          </xsl:call-template>
        </cell>
      </xsl:if>
      <cell>
        <xsl:choose>
          <xsl:when test="$share or not($end)">–</xsl:when>
          <xsl:otherwise>
            <xsl:value-of select="concat(m:plain($end/@min), '–',
                m:plain($end/@max), ', ', m:plain($end/@mid2 div 20000))"/>
          </xsl:otherwise>
        </xsl:choose>
      </cell>
      <xsl:if test="$twice">
        <cell>
          <xsl:value-of select="m:trend(number($pair/@sum),
              number($pair/@n), string(@direction))"/>
        </cell>
      </xsl:if>
    </row>
  </xsl:template>

  <!-- The question in the words of that measurement. -->
  <xsl:template name="report-question">
    <xsl:param name="phase"/>
    <xsl:variable name="own" select="d:text[@phase = $phase]"/>
    <xsl:variable name="plain" select="d:text[not(@phase)]"/>
    <xsl:apply-templates mode="inline" select="($own | $plain[not($own)]
        | d:text[not($own or $plain)])[1]/node()"/>
  </xsl:template>

  <!-- «6,3» over «n = 12»; nobody answered: a dash. -->
  <xsl:template name="report-mean">
    <xsl:param name="num"/>
    <xsl:param name="n"/>
    <xsl:param name="places" select="1"/>
    <xsl:choose>
      <xsl:when test="not($n &gt; 0)">–</xsl:when>
      <xsl:when test="$audience = 'public'
          and $n &lt; m:threshold('small-group', 5)">менее 5</xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="m:ratio($num, $n * 10000, $places)"/>
        <fo:block font-size="{$caption-size}" hyphenate="false">
          <xsl:value-of select="concat('n&#160;=&#160;', $n)"/>
        </fo:block>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="report-change">
    <xsl:param name="num"/>
    <xsl:param name="n"/>
    <xsl:param name="unit" select="''"/>
    <xsl:choose>
      <xsl:when test="not($n &gt; 0)">–</xsl:when>
      <xsl:when test="$audience = 'public'
          and $n &lt; m:threshold('small-group', 5)">–</xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="concat(m:change($num, $n * 10000),
            translate($unit, ' ', '&#160;'))"/>
        <fo:block font-size="{$caption-size}" hyphenate="false">
          <xsl:value-of select="concat('n&#160;=&#160;', $n)"/>
        </fo:block>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Who answered, and who is not in the comparison. -->
  <xsl:template name="report-survey-notes">
    <xsl:param name="twice"/>
    <xsl:call-template name="report-note">
      <xsl:with-param name="text">
        <xsl:text>Ответили: </xsl:text>
        <xsl:if test="d:response[@phase = 'before']">
          <xsl:value-of select="concat('до – ', m:respondents(
              d:response[@phase = 'before']))"/>
        </xsl:if>
        <xsl:if test="d:response[@phase = 'interim']">
          <xsl:value-of select="concat(substring(', ', 1, 2 *
              boolean(d:response[@phase = 'before'])), 'в ходе – ',
              m:respondents(d:response[@phase = 'interim']))"/>
        </xsl:if>
        <xsl:if test="d:response[@phase = 'after']">
          <xsl:value-of select="concat(substring(', ', 1, 2 *
              boolean(d:response[@phase != 'after'])), 'после – ',
              m:respondents(d:response[@phase = 'after']))"/>
        </xsl:if>
        <xsl:text>. </xsl:text>
        <xsl:if test="$twice">
          <xsl:text>Изменение – среднее по тем, кто ответил на вопрос и до, и
            после</xsl:text>
          <xsl:variable name="before" select="d:response[@phase = 'before']"/>
          <xsl:variable name="after" select="d:response[@phase = 'after']"/>
          <xsl:variable name="alone" select="($before
              [not(@person = $after/@person or @code = $after/@code)]
              | $after[not(@person = $before/@person
                  or @code = $before/@code)])"/>
          <xsl:if test="$alone">
            <xsl:value-of select="concat('; только один раз ответили: ',
                m:respondents($alone))"/>
          </xsl:if>
          <xsl:text>.</xsl:text>
        </xsl:if>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:for-each select="d:item[@type = 'open' or @type = 'person']">
      <xsl:variable name="given" select="../d:response[d:answer
          [@item = current()/@id]
          [@value != '' or @person or normalize-space(.) != '']]"/>
      <xsl:if test="$given">
        <xsl:call-template name="report-note">
          <xsl:with-param name="text">
            <xsl:text>На вопрос «</xsl:text>
            <xsl:apply-templates select="d:text[1]/node()" mode="plain"/>
            <xsl:text>» </xsl:text>
            <xsl:value-of select="concat(p:plural(m:respondents($given),
                'ответил', 'ответили', 'ответили'), ' ',
                p:count(m:respondents($given), 'человек', 'человека',
                    'человек'))"/>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <!-- Answers from a list: how many chose which, at the last measurement. -->
  <xsl:template name="report-choices">
    <xsl:param name="items"/>
    <xsl:variable name="title">
      <xsl:text>Выбор ответов: </xsl:text>
      <xsl:apply-templates select="d:title/node()" mode="plain"/>
    </xsl:variable>
    <xsl:for-each select="ancestor::d:monitoring">
      <xsl:call-template name="report-table">
        <xsl:with-param name="title" select="string($title)"/>
        <xsl:with-param name="cols">
          <col head="Ответ" weight="60" min="60"/>
          <col head="Выбрали" weight="20" min="22" align="center"/>
          <col head="Доля ответивших, %" weight="20" min="22"
              align="center"/>
        </xsl:with-param>
        <xsl:with-param name="rows">
          <xsl:for-each select="$items">
            <xsl:variable name="all" select="../d:response
                [d:answer[@item = current()/@id][@value != '']]"/>
            <xsl:variable name="phase">
              <xsl:choose>
                <xsl:when test="$all/@phase = 'after'">after</xsl:when>
                <xsl:when test="$all/@phase = 'interim'">interim</xsl:when>
                <xsl:otherwise>before</xsl:otherwise>
              </xsl:choose>
            </xsl:variable>
            <xsl:variable name="given" select="$all[@phase = $phase]"/>
            <xsl:variable name="item" select="."/>
            <row section="true">
              <cell>
                <xsl:call-template name="report-question">
                  <xsl:with-param name="phase" select="string($phase)"/>
                </xsl:call-template>
              </cell>
            </row>
            <xsl:for-each select="d:option">
              <xsl:variable name="chosen" select="$given[d:answer
                  [@item = $item/@id][contains(concat(' ', @value, ' '),
                      concat(' ', current()/@value, ' '))]]"/>
              <row>
                <cell><xsl:apply-templates mode="inline"/></cell>
                <cell><xsl:value-of select="m:respondents($chosen)"/></cell>
                <cell>
                  <xsl:value-of select="m:share(m:respondents($chosen),
                      m:respondents($given))"/>
                </cell>
              </row>
            </xsl:for-each>
          </xsl:for-each>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- ===== The curator's scale ===== -->

  <xsl:template name="report-curator">
    <xsl:variable name="scale" select="d:curator-scale"/>
    <xsl:if test="$scale">
      <xsl:variable name="indicators"
          select="$scale/d:criterion/d:indicator"/>
      <xsl:variable name="notes" select="boolean($indicators/d:note)"/>
      <xsl:call-template name="report-table">
        <xsl:with-param name="title">
          <xsl:apply-templates select="$scale/d:title/node()" mode="plain"/>
          <xsl:if test="not($scale/d:title)">Индикаторы оценки
            результативности программы</xsl:if>
        </xsl:with-param>
        <xsl:with-param name="cols">
          <col head="№" weight="6" min="11" align="center"/>
          <col head="Критерии" weight="25" min="28"/>
          <col head="Показатели" weight="40" min="40"/>
          <col head="Оценка" weight="11" min="16" align="center"/>
          <xsl:if test="$notes">
            <col head="Примечание" weight="18" min="26"/>
          </xsl:if>
        </xsl:with-param>
        <xsl:with-param name="rows">
          <xsl:for-each select="$scale/d:criterion">
            <xsl:variable name="n" select="position()"/>
            <xsl:for-each select="d:indicator">
              <row shift="{2 * (position() &gt; 1)}">
                <xsl:if test="position() = 1">
                  <cell rows="{last()}">
                    <xsl:value-of select="$n"/>
                  </cell>
                  <cell rows="{last()}">
                    <xsl:apply-templates select="../d:name/node()"
                        mode="inline"/>
                  </cell>
                </xsl:if>
                <cell>
                  <xsl:apply-templates select="d:name/node()" mode="inline"/>
                </cell>
                <cell>
                  <xsl:value-of select="m:plain(@score)"/>
                  <xsl:if test="not(@score)">–</xsl:if>
                </cell>
                <xsl:if test="$notes">
                  <cell>
                    <xsl:apply-templates select="d:note/node()"
                        mode="inline"/>
                  </cell>
                </xsl:if>
              </row>
            </xsl:for-each>
          </xsl:for-each>
          <row total="true" shift="2">
            <cell across="3">Сумма баллов</cell>
            <cell>
              <xsl:value-of select="m:plain(m:curator-sum($scale)
                  div 10000)"/>
            </cell>
            <xsl:if test="$notes"><cell/></xsl:if>
          </row>
        </xsl:with-param>
        <xsl:with-param name="notes">
          <xsl:call-template name="report-curator-notes">
            <xsl:with-param name="scale" select="$scale"/>
          </xsl:call-template>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- Band of the sum, bands, words of the scores, what is not scored. -->
  <xsl:template name="report-curator-notes">
    <xsl:param name="scale"/>
    <xsl:variable name="band" select="m:curator-band($scale)"/>
    <xsl:variable name="silent" select="count($scale/d:criterion/d:indicator
        [not(@score)])"/>
    <xsl:call-template name="report-note">
      <xsl:with-param name="text">
        <xsl:value-of select="concat('Сумма баллов – ',
            m:plain(m:curator-sum($scale) div 10000), ', уровень – ')"/>
        <xsl:apply-templates select="$band/node()" mode="plain"/>
        <xsl:if test="not($band)">не определён</xsl:if>
        <xsl:text> (</xsl:text>
        <xsl:for-each select="$scale/d:band">
          <xsl:if test="position() &gt; 1">; </xsl:if>
          <xsl:value-of select="concat(m:plain(@from), '–', m:plain(@to),
              ' – ')"/>
          <xsl:apply-templates mode="plain"/>
        </xsl:for-each>
        <xsl:text>)</xsl:text>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:if test="$scale/d:score-label">
      <xsl:call-template name="report-note">
        <xsl:with-param name="text">
          <xsl:text>Баллы: </xsl:text>
          <xsl:for-each select="$scale/d:score-label">
            <xsl:if test="position() &gt; 1">; </xsl:if>
            <xsl:value-of select="concat(m:plain(@score), ' – ')"/>
            <xsl:apply-templates mode="plain"/>
          </xsl:for-each>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="$silent &gt; 0">
      <xsl:call-template name="report-note">
        <xsl:with-param name="text" select="concat(
            'Не оценено показателей: ', $silent)"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- ===== SWOT ===== -->

  <xsl:template name="report-swot">
    <xsl:variable name="swot" select="d:swot"/>
    <xsl:if test="$swot/*">
      <xsl:call-template name="report-table">
        <xsl:with-param name="title">SWOT-анализ программы</xsl:with-param>
        <xsl:with-param name="cols">
          <col head="Факторы" weight="16" min="24"/>
          <col head="Позитивные" weight="42" min="50"/>
          <col head="Негативные" weight="42" min="50"/>
        </xsl:with-param>
        <xsl:with-param name="rows">
          <row>
            <cell>Внутренние</cell>
            <cell>
              <xsl:call-template name="report-swot-cell">
                <xsl:with-param name="title">Сильные стороны</xsl:with-param>
                <xsl:with-param name="lines" select="$swot/d:strength"/>
              </xsl:call-template>
            </cell>
            <cell>
              <xsl:call-template name="report-swot-cell">
                <xsl:with-param name="title">Слабые стороны</xsl:with-param>
                <xsl:with-param name="lines" select="$swot/d:weakness"/>
              </xsl:call-template>
            </cell>
          </row>
          <row>
            <cell>Внешние</cell>
            <cell>
              <xsl:call-template name="report-swot-cell">
                <xsl:with-param name="title">Возможности</xsl:with-param>
                <xsl:with-param name="lines" select="$swot/d:opportunity"/>
              </xsl:call-template>
            </cell>
            <cell>
              <xsl:call-template name="report-swot-cell">
                <xsl:with-param name="title">Угрозы</xsl:with-param>
                <xsl:with-param name="lines" select="$swot/d:threat"/>
              </xsl:call-template>
            </cell>
          </row>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="report-swot-cell">
    <xsl:param name="title"/>
    <xsl:param name="lines"/>
    <fo:block font-weight="bold" keep-with-next.within-page="always">
      <xsl:value-of select="$title"/>
    </fo:block>
    <xsl:if test="not($lines)"><fo:block>–</fo:block></xsl:if>
    <xsl:if test="$lines">
      <fo:list-block provisional-distance-between-starts="4mm"
          provisional-label-separation="1mm">
        <xsl:for-each select="$lines">
          <fo:list-item>
            <fo:list-item-label end-indent="label-end()">
              <fo:block>–</fo:block>
            </fo:list-item-label>
            <fo:list-item-body start-indent="body-start()">
              <fo:block>
                <xsl:if test="@evidence">
                  <xsl:apply-templates mode="heading"/>
                  <xsl:text> (</xsl:text>
                  <xsl:call-template name="say">
                    <xsl:with-param name="text" select="@evidence"/>
                  </xsl:call-template>
                  <xsl:text>).</xsl:text>
                </xsl:if>
                <xsl:if test="not(@evidence)">
                  <xsl:apply-templates mode="inline"/>
                </xsl:if>
              </fo:block>
            </fo:list-item-body>
          </fo:list-item>
        </xsl:for-each>
      </fo:list-block>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
