<?xml version="1.0" encoding="UTF-8"?>
<!--
report-participants: how many took part, by role, form, role model and grade.
Tables by report-tables.xsl, numbers by measure.xsl.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:m="urn:pisar:measure"
    xmlns:exsl="http://exslt.org/common"
    exclude-result-prefixes="d p m exsl">

  <xsl:key name="report-shape" match="/*/d:pairs/d:pair |/d:pairs/d:pair" use="concat(
      @mentoring-form, '|', d:form-name, '|', @role-model, '|',
      d:role-model-name)"/>
  <xsl:key name="report-form" match="/*/d:pairs/d:pair |/d:pairs/d:pair" use="concat(
      @mentoring-form, '|', d:form-name)"/>

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
      <xsl:call-template name="report-consents">
        <xsl:with-param name="people" select="$mentors | $mentees"/>
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
      <xsl:if test="$report-figures">
        <xsl:call-template name="report-coverage-figure"/>
      </xsl:if>
    </xsl:if>
  </xsl:template>

  <!-- How many have agreed that their data are used, on the day; nothing where
       no consents are recorded. -->
  <xsl:template name="report-consents">
    <xsl:param name="people"/>
    <xsl:variable name="agreed" select="$people[d:consent
        [@kind = 'pd-processing'][m:day(@date) &lt;= $m-as-of]
        [not(m:day(@expires) &lt; $m-as-of)]
        [not(m:day(@revoked) &lt;= $m-as-of)]]"/>
    <xsl:if test="$people/d:consent and not($m-public)">
      <xsl:call-template name="report-p">
        <xsl:with-param name="text" select="concat('Согласие на обработку
          персональных данных действует у ', count($agreed), ' из ',
          p:count(count($people), 'участника', 'участников', 'участников'),
          ' (', m:share(count($agreed), count($people)), '&#160;%)')"/>
      </xsl:call-template>
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
      <part n="{count(m:staff($people))}">работники организации</part>
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

  <!-- ===== Forms and role models ===== -->

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
      <xsl:with-param name="figure">forms</xsl:with-param>
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
        <xsl:with-param name="figure">forms</xsl:with-param>
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

  <!-- ===== Grades ===== -->

  <!-- Pupils by grade: «7 «Б»» is of the seventh; a college's group is of none. -->
  <xsl:template name="report-grades">
    <xsl:variable name="pupils" select="m:pupils(m:mentees())
        | m:pupils(m:mentors())"/>
    <xsl:variable name="mentors" select="m:pupils(m:mentors())"/>
    <xsl:variable name="mentees" select="m:pupils(m:mentees())"/>
    <xsl:variable name="list">
      <xsl:for-each select="$pupils[contains('123456789',
          substring(normalize-space(d:class-or-group), 1, 1))]">
        <g n="{number(translate(d:class-or-group, translate(
            d:class-or-group, '0123456789', ''), ''))}"
            mentor="{number(count(. | $mentors) = count($mentors))}"
            mentee="{number(count(. | $mentees) = count($mentees))}"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="marks" select="exsl:node-set($list)/g[@n &gt; 0]"/>
    <xsl:if test="$marks">
      <xsl:call-template name="report-table">
        <xsl:with-param name="title">Обучающиеся по параллелям</xsl:with-param>
        <xsl:with-param name="cols">
          <col head="Классы" weight="40" min="30" align="center"/>
          <col head="Наставники" weight="30" min="24" align="center"/>
          <col head="Наставляемые" weight="30" min="24" align="center"/>
        </xsl:with-param>
        <xsl:with-param name="rows">
          <xsl:for-each select="$marks[not(@n = preceding-sibling::g/@n)]">
            <xsl:sort select="@n" data-type="number"/>
            <xsl:variable name="same" select="$marks[@n = current()/@n]"/>
            <row>
              <cell><xsl:value-of select="concat(@n, '-е')"/></cell>
              <cell><xsl:value-of select="sum($same/@mentor)"/></cell>
              <cell><xsl:value-of select="sum($same/@mentee)"/></cell>
            </row>
          </xsl:for-each>
          <row total="true">
            <cell>Всего</cell>
            <cell><xsl:value-of select="sum($marks/@mentor)"/></cell>
            <cell><xsl:value-of select="sum($marks/@mentee)"/></cell>
          </row>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
