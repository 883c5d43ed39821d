<?xml version="1.0" encoding="UTF-8"?>
<!--
Q-6: how the work goes, in its middle. The questions are data: templates/instruments/q-6.xml, or the
school's own.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:pisar="urn:pisar:template"
    exclude-result-prefixes="pisar">
  <xsl:include href="common/core.xsl"/>
  <xsl:include href="common/questionnaire.xsl"/>

  <pisar:document kind="Q-6"
      stage="6, работа пар и групп (ноябрь–апрель)"
      title="Анкета промежуточной обратной связи"
      needs="organisation" blank="yes" audience="blank"
      each="/d:dossier/d:instruments/*[@code = 'Q-6'][not(@phases) or contains(@phases, 'interim')]
        | /d:dossier/d:monitoring/d:instrument[@code = 'Q-6'][not(@phases) or contains(@phases, 'interim')]
        | /d:dossier/d:hand-outs/d:hand-out[@code = 'Q-6']"
      file="concat(substring(concat(@date,
        self::d:instrument/d:response[@phase = 'interim'][1]/@date,
        /d:dossier/@school-year), 1, 10), substring('_', 1,
        number(boolean(@date | d:response/@date | /d:dossier/@school-year))), 'q-6',
        substring(concat('_', p:latin(@id)), 1, 99 * boolean(@id)))"/>
  <pisar:param name="profile" title="Профиль оформления" default=""/>
  <pisar:param name="role" default="" values="mentee mentor"
      title="Кому: mentee – наставляемому, mentor – наставнику"/>

  <xsl:template match="/">
    <xsl:call-template name="questionnaire-paper">
      <xsl:with-param name="code" select="'Q-6'"/>
      <xsl:with-param name="phase" select="'interim'"/>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
