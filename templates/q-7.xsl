<?xml version="1.0" encoding="UTF-8"?>
<!--
Q-7: an interview with someone who would be a mentor. The questions are data: templates/instruments/q-7.xml, or the
school's own.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:pisar="urn:pisar:template"
    exclude-result-prefixes="pisar">
  <xsl:include href="common/core.xsl"/>
  <xsl:include href="common/questionnaire.xsl"/>
  <xsl:include href="common/score-sheet.xsl"/>

  <pisar:document kind="Q-7"
      stage="4, отбор и обучение (сентябрь–октябрь)"
      title="Лист собеседования с кандидатом в наставники"
      needs="organisation" blank="yes" audience="blank"
      each="/d:dossier/d:instruments/*[@code = 'Q-7']
        | /d:dossier/d:monitoring/d:instrument[@code = 'Q-7']
        | /d:dossier/d:hand-outs/d:hand-out[@code = 'Q-7']"
      file="concat(substring(concat(@date,
        /d:dossier/@school-year), 1, 10), substring('_', 1,
        number(boolean(@date | d:response/@date | /d:dossier/@school-year))), 'q-7',
        substring(concat('_', p:latin(@id)), 1, 99 * boolean(@id)))"/>
  <pisar:param name="profile" title="Профиль оформления" default=""/>

  <xsl:template match="/">
    <xsl:call-template name="score-sheet-paper">
      <xsl:with-param name="code" select="'Q-7'"/>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
