<?xml version="1.0" encoding="UTF-8"?>
<!--
report-practices: practices, events, awards, risks. Tables by
report-tables.xsl.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:m="urn:pisar:measure"
    xmlns:exsl="http://exslt.org/common"
    xmlns:set="http://exslt.org/sets"
    exclude-result-prefixes="d p m exsl set">

  <!-- ===== Practices ===== -->

  <!-- «За период описаны 3 практики, проведены 4 события.» -->
  <xsl:template name="report-practice-counts">
    <xsl:variable name="open" select="(d:practice | d:event)
        [not($m-public) or @audience = 'public']"/>
    <xsl:variable name="practices" select="count($open[self::d:practice])"/>
    <xsl:variable name="events" select="count($open[self::d:event])"/>
    <xsl:variable name="said">
      <xsl:if test="$practices &gt; 0">
        <s><xsl:value-of select="concat(p:plural($practices, 'описана',
            'описаны', 'описано'), ' ', p:count($practices,
            'практика', 'практики', 'практик'))"/></s>
      </xsl:if>
      <xsl:if test="$events &gt; 0">
        <s><xsl:value-of select="concat(p:plural($events, 'проведено',
            'проведены', 'проведено'), ' ', p:count($events,
            'событие', 'события', 'событий'))"/></s>
      </xsl:if>
      <xsl:variable name="awarded"
          select="count(set:distinct(d:award/@person))"/>
      <xsl:if test="$awarded &gt; 0 and not(m:small($awarded))">
        <s><xsl:value-of select="concat(p:plural($awarded, 'отмечен',
            'отмечены', 'отмечено'), ' ', p:count($awarded, 'участник',
            'участника', 'участников'))"/></s>
      </xsl:if>
    </xsl:variable>
    <xsl:variable name="parts" select="exsl:node-set($said)/s"/>
    <xsl:if test="$parts">
      <xsl:call-template name="report-p">
        <xsl:with-param name="text">
          <xsl:text>За период </xsl:text>
          <xsl:for-each select="$parts">
            <xsl:if test="position() &gt; 1">, </xsl:if>
            <xsl:value-of select="."/>
          </xsl:for-each>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="report-practices">
    <xsl:for-each select="d:practice
        [not($m-public) or @audience = 'public']">
      <fo:block xsl:use-attribute-sets="paragraph" font-weight="bold"
          keep-with-next.within-page="always" space-before="6pt">
        <xsl:text>Практика «</xsl:text>
        <xsl:apply-templates select="d:title/node()" mode="inline"/>
        <xsl:text>»</xsl:text>
      </fo:block>
      <xsl:if test="d:author and $audience != 'public'">
        <xsl:call-template name="report-p">
          <xsl:with-param name="text">
            <xsl:choose>
              <xsl:when test="d:author[2]">Авторы: </xsl:when>
              <xsl:otherwise>Автор: </xsl:otherwise>
            </xsl:choose>
            <xsl:for-each select="d:author">
              <xsl:if test="position() &gt; 1">, </xsl:if>
              <xsl:call-template name="responsible"/>
            </xsl:for-each>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:if>
      <xsl:call-template name="report-practice-part">
        <xsl:with-param name="label">Проблема. </xsl:with-param>
        <xsl:with-param name="node" select="d:problem"/>
      </xsl:call-template>
      <xsl:call-template name="report-practice-part">
        <xsl:with-param name="label">Решение. </xsl:with-param>
        <xsl:with-param name="node" select="d:solution"/>
      </xsl:call-template>
      <xsl:call-template name="report-practice-part">
        <xsl:with-param name="label">Результат. </xsl:with-param>
        <xsl:with-param name="node" select="d:result"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="report-practice-part">
    <xsl:param name="label"/>
    <xsl:param name="node"/>
    <xsl:if test="$node">
      <xsl:call-template name="report-labelled">
        <xsl:with-param name="label" select="$label"/>
        <xsl:with-param name="node" select="$node"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- ===== Events, awards, risks ===== -->

  <xsl:template name="report-events">
    <xsl:variable name="events" select="d:event
        [not($m-public) or @audience = 'public']"/>
    <xsl:if test="$events">
      <xsl:call-template name="report-table">
        <xsl:with-param name="title">События года</xsl:with-param>
        <xsl:with-param name="cols">
          <col head="Дата" weight="15" min="25" align="center"/>
          <col head="Событие, место" weight="40" min="45"/>
          <col head="Участники" weight="14" min="20" align="center"/>
          <col head="Итог" weight="31" min="35"/>
        </xsl:with-param>
        <xsl:with-param name="rows">
          <xsl:for-each select="$events">
            <xsl:sort select="@date"/>
            <row>
              <cell>
                <xsl:value-of select="p:date(string(@date), 'numeric')"/>
              </cell>
              <cell>
                <xsl:apply-templates select="d:title/node()" mode="inline"/>
                <xsl:if test="d:place">
                  <xsl:text>, </xsl:text>
                  <xsl:apply-templates select="d:place/node()"
                      mode="inline"/>
                </xsl:if>
              </cell>
              <cell>
                <xsl:value-of select="m:plain(@participants)"/>
              </cell>
              <cell>
                <xsl:apply-templates select="d:result/node()"
                    mode="inline"/>
                <xsl:if test="not(d:result)">–</xsl:if>
              </cell>
            </row>
          </xsl:for-each>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- Names inside the school; in a public copy only how many of a kind. -->
  <xsl:template name="report-awards">
    <xsl:variable name="awards" select="d:award"/>
    <xsl:if test="$awards and $audience = 'public'">
      <xsl:call-template name="report-p">
        <xsl:with-param name="text">
          <xsl:text>Поощрения: </xsl:text>
          <xsl:for-each select="set:distinct($awards/@kind)">
            <xsl:if test="position() &gt; 1">, </xsl:if>
            <xsl:value-of select="concat(., ' – ', m:open-count(
                count($awards[@kind = current()])))"/>
          </xsl:for-each>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="$awards and $audience != 'public'">
      <xsl:call-template name="report-table">
        <xsl:with-param name="title">Поощрения участников</xsl:with-param>
        <xsl:with-param name="cols">
          <col head="№" weight="6" min="11" align="center"/>
          <col head="Кто" weight="30" min="36"/>
          <col head="Вид поощрения" weight="24" min="32"/>
          <col head="За что" weight="40" min="40"/>
        </xsl:with-param>
        <xsl:with-param name="rows">
          <xsl:for-each select="$awards">
            <row>
              <cell><xsl:value-of select="position()"/></cell>
              <cell>
                <xsl:call-template name="say">
                  <xsl:with-param name="text">
                    <xsl:call-template name="person-name">
                      <xsl:with-param name="person"
                          select="key('person', @person)"/>
                    </xsl:call-template>
                  </xsl:with-param>
                </xsl:call-template>
              </cell>
              <cell><xsl:value-of select="@kind"/></cell>
              <cell>
                <xsl:apply-templates select="d:reason/node()"
                    mode="inline"/>
                <xsl:if test="not(d:reason)">–</xsl:if>
              </cell>
            </row>
          </xsl:for-each>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="report-risks">
    <xsl:param name="title">Риски и меры</xsl:param>
    <xsl:if test="d:risk">
      <xsl:call-template name="report-table">
        <xsl:with-param name="title" select="$title"/>
        <xsl:with-param name="cols">
          <col head="Возможные риски" weight="45" min="50"/>
          <col head="Что можно сделать" weight="55" min="50"/>
        </xsl:with-param>
        <xsl:with-param name="rows">
          <xsl:for-each select="d:risk">
            <row>
              <cell>
                <xsl:apply-templates select="d:name/node()" mode="inline"/>
              </cell>
              <cell>
                <xsl:call-template name="cell-flow">
                  <xsl:with-param name="node" select="d:measure"/>
                </xsl:call-template>
              </cell>
            </row>
          </xsl:for-each>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
