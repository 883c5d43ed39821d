<?xml version="1.0" encoding="UTF-8"?>
<!--
report-times: the figures of the roadmap: its stages as a scheme, and by
months. See report-figures.xsl.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:c="urn:pisar:chart"
    xmlns:m="urn:pisar:measure"
    xmlns:r="urn:pisar:roadmap"
    xmlns:exsl="http://exslt.org/common"
    exclude-result-prefixes="d p c m r exsl">

  <!-- ===== The scheme of stages ===== -->

  <!-- The roadmap's stages in boxes; inside, how much of each is done. -->
  <xsl:template name="report-figure-stages">
    <xsl:param name="width" select="$chart-width"/>
    <xsl:variable name="executions" select="d:execution"/>
    <xsl:variable name="stages" select="$m-root//d:roadmap
        [.//d:activity/@id = $executions/@activity]/d:stage"/>
    <xsl:variable name="data">
      <xsl:for-each select="$stages">
        <xsl:variable name="name">
          <xsl:apply-templates select="d:name/node()" mode="plain"/>
        </xsl:variable>
        <xsl:variable name="own" select=".//d:activity/@id"/>
        <category name="{normalize-space($name)}" note="{concat(
            'исполнено ', count($executions[@status = 'done']
                [@activity = $own]), ' из&#160;', count($own))}"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:if test="m:figure-as('stages') != 'none'
        and count($stages) &gt; 2 and count($stages) &lt; 13">
      <xsl:call-template name="chart-stages">
        <xsl:with-param name="title">Этапы реализации
          программы</xsl:with-param>
        <xsl:with-param name="lead">Этапы программы и число исполненных
          мероприятий показаны на рисунке</xsl:with-param>
        <xsl:with-param name="note" select="concat('n&#160;=&#160;',
            p:count(count($stages//d:activity/@id), 'мероприятие',
                'мероприятия', 'мероприятий'))"/>
        <xsl:with-param name="source">дорожная карта, сведения куратора об её
          исполнении</xsl:with-param>
        <xsl:with-param name="data" select="$data"/>
        <xsl:with-param name="width" select="$width"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- ===== Stages of the roadmap by months: planned, done ===== -->

  <xsl:template name="report-figure-roadmap">
    <xsl:param name="width"/>
    <xsl:variable name="executions" select="d:execution"/>
    <xsl:variable name="stages" select="$m-root//d:roadmap
        [.//d:activity/@id = $executions/@activity]/d:stage"/>
    <!-- what is planned every year is shown in the year of the report -->
    <xsl:variable name="from" select="number(substring(@start, 1, 4))"/>
    <xsl:variable name="last" select="12 * substring(@end, 1, 4)
        + substring(@end, 6, 2)"/>
    <xsl:variable name="data">
      <series name="по плану" tone="light"/>
      <series name="фактически" tone="dark"/>
      <xsl:for-each select="$stages">
        <xsl:variable name="planned">
          <xsl:for-each select=".//d:activity">
            <xsl:apply-templates mode="report-span" select="(d:deadline
                | r:inherited(., 'deadline')[not(current()/d:deadline)])/*">
              <xsl:with-param name="from" select="$from"/>
            </xsl:apply-templates>
          </xsl:for-each>
        </xsl:variable>
        <xsl:variable name="done">
          <xsl:apply-templates mode="report-span" select="$executions
              [@activity = current()//d:activity/@id]/d:fact/*">
            <xsl:with-param name="from" select="$from"/>
          </xsl:apply-templates>
        </xsl:variable>
        <xsl:variable name="name">
          <xsl:apply-templates select="d:name/node()" mode="plain"/>
        </xsl:variable>
        <category name="{normalize-space($name)}">
          <xsl:call-template name="report-figure-span">
            <xsl:with-param name="spans" select="exsl:node-set($planned)
                /span[c:month(@start) &lt; $last]"/>
            <xsl:with-param name="tone" select="'light'"/>
          </xsl:call-template>
          <xsl:call-template name="report-figure-span">
            <xsl:with-param name="spans"
                select="exsl:node-set($done)/span"/>
            <xsl:with-param name="tone" select="'dark'"/>
          </xsl:call-template>
        </category>
      </xsl:for-each>
    </xsl:variable>
    <xsl:if test="m:figure-as('roadmap') != 'none'
        and exsl:node-set($data)/category[2]
        and exsl:node-set($data)/category/span[@tone = 'dark']">
      <xsl:call-template name="chart-timeline">
        <xsl:with-param name="title">Этапы дорожной карты по
          месяцам</xsl:with-param>
        <xsl:with-param name="lead">Сроки этапов по плану и фактически
          сопоставлены на рисунке</xsl:with-param>
        <xsl:with-param name="note">Отрезок – от начала первого до
          окончания последнего мероприятия этапа</xsl:with-param>
        <xsl:with-param name="source">дорожная карта, сведения куратора об её
          исполнении</xsl:with-param>
        <xsl:with-param name="data" select="$data"/>
        <xsl:with-param name="width" select="$width"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- One span from the beginning of the first to the end of the last. -->
  <xsl:template name="report-figure-span">
    <xsl:param name="spans"/>
    <xsl:param name="tone"/>
    <xsl:if test="$spans">
      <span tone="{$tone}">
        <xsl:for-each select="$spans">
          <xsl:sort select="c:month(@start)" data-type="number"/>
          <xsl:if test="position() = 1"><xsl:copy-of select="@start"/></xsl:if>
        </xsl:for-each>
        <xsl:for-each select="$spans">
          <xsl:sort select="c:month(@end, true())" data-type="number"
              order="descending"/>
          <xsl:if test="position() = 1"><xsl:copy-of select="@end"/></xsl:if>
        </xsl:for-each>
      </span>
    </xsl:if>
  </xsl:template>

  <!-- A time as months or days; what is told in words alone has none. -->
  <xsl:template match="*" mode="report-span"/>
  <xsl:template match="d:date | d:by | d:month" mode="report-span">
    <span start="{@value}" end="{@value}"/>
  </xsl:template>
  <xsl:template match="d:dates | d:months" mode="report-span">
    <span start="{@from}" end="{@to}"/>
  </xsl:template>
  <xsl:template match="d:yearly[@from-month]" mode="report-span">
    <xsl:param name="from"/>
    <!-- from August on the school year's first half -->
    <xsl:variable name="end" select="(@to-month | @from-month[not(
        ../@to-month)])[1]"/>
    <xsl:variable name="year" select="$from + (@from-month &lt; 8)"/>
    <xsl:if test="not(@from-year &gt; $year) and not(@to-year &lt; $year)">
      <span start="{$year}-{format-number(@from-month, '00')}"
          end="{$year + ($end &lt; @from-month)}-{format-number($end,
              '00')}"/>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
